"use client";

import { Button, Checkbox, Group, Modal, Progress, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Failure } from "@/app/ui/Failure";
import type { GraphSlice } from "@/lib/model/slice";
import { bothCounted } from "@/lib/view/scene/words";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useShown } from "../../data/shown";
import classes from "./AboutStory.module.css";
import { useMakeStory } from "./useMakeStory";

/** Makes one HTML file of what is shown, to be read without a server. */
export function StoryDialog() {
  const isOpen = useSession((session) => session.storyOpen);
  const setOpen = useSession((session) => session.setStoryOpen);
  const { data } = useShown();
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title="Make a story"
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {isOpen && data && <StoryForm slice={data} onDone={() => setOpen(false)} />}
    </Modal>
  );
}

interface StoryFormProps {
  readonly slice: GraphSlice;
  readonly onDone: () => void;
}

function StoryForm({ slice, onDone }: StoryFormProps) {
  const [title, setTitle] = useState(() => titleOf(slice));
  const { make, stop, isPending, error, progress } = useMakeStory(slice, onDone);
  const name = title.trim();
  const notes = useScene(({ present }) => present.notes.size);
  const [withNotes, setWithNotes] = useState(false);
  const start = () => make({ title: name, withNotes });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== "") start();
      }}
    >
      <Stack gap="sm">
        <p className={classes.text}>
          One HTML file with what is shown now ({bothCounted(slice)}), every statement behind it,
          search and list. It opens from a disk or any web server, and asks nobody for anything.
          What is hidden or filtered away is not in it.
        </p>
        <TextInput
          label="Title"
          size="sm"
          maxLength={200}
          value={title}
          error={name === "" && "A story needs a title."}
          disabled={isPending}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {notes > 0 && (
          <Checkbox
            size="xs"
            label={`With the notes on what is shown (${notes.toLocaleString("en-GB")} in this scene)`}
            checked={withNotes}
            disabled={isPending}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
        )}
        {isPending && (
          <Progress value={progress * 100} aria-label="How much of the story is here" />
        )}
        {error && <Failure what="The story" error={error} onRetry={start} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" size="xs" onClick={isPending ? stop : onDone}>
            {isPending ? "Stop" : "Cancel"}
          </Button>
          <Button type="submit" variant="default" size="xs" loading={isPending}>
            Save the file
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** By those of whom most is said: "Russia, Sergei Lavrov and 14 others". */
function titleOf({ actors }: GraphSlice): string {
  const ranked = actors.toSorted(
    (a, b) => b.statementCount - a.statementCount || (a.name < b.name ? -1 : 1),
  );
  const [first, second, ...others] = ranked.map(({ name }) => name);
  if (first === undefined) return "Nobody";
  if (second === undefined) return first;
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${others.length.toLocaleString("en-GB")} ${others.length === 1 ? "other" : "others"}`;
}
