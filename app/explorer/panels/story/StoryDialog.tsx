"use client";

import { Button, Checkbox, Group, Modal, Progress, Stack, TextInput } from "@mantine/core";
import { useDialog } from "@/app/ui/useDialog";
import { useState } from "react";
import { Failure } from "@/app/ui/Failure";
import type { GraphSlice } from "@/lib/model/slice";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useShown } from "../../data/shown";
import classes from "./AboutStory.module.css";
import { useMakeStory } from "./useMakeStory";
import { STORY_WORDS, holdsWords, titleWords, withNotesWords } from "./words";

/** Makes one HTML file of what is shown, to be read without a server. */
export function StoryDialog() {
  const isOpen = useSession((session) => session.storyOpen);
  const setOpen = useSession((session) => session.setStoryOpen);
  const { data } = useShown();
  return (
    <Modal
      opened={useDialog(isOpen)}
      onClose={() => setOpen(false)}
      title={STORY_WORDS.make}
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": STORY_WORDS.close }}
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
        <p className={classes.text}>{holdsWords(slice)}</p>
        <TextInput
          label={STORY_WORDS.title}
          size="sm"
          maxLength={200}
          value={title}
          error={name === "" && STORY_WORDS.needsTitle}
          disabled={isPending}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {notes > 0 && (
          <Checkbox
            size="xs"
            label={withNotesWords(notes)}
            checked={withNotes}
            disabled={isPending}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
        )}
        {isPending && <Progress value={progress * 100} aria-label={STORY_WORDS.progress} />}
        {error && <Failure what={STORY_WORDS.theStory} error={error} onRetry={start} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" size="xs" onClick={isPending ? stop : onDone}>
            {isPending ? STORY_WORDS.stop : STORY_WORDS.cancel}
          </Button>
          <Button type="submit" variant="default" size="xs" loading={isPending}>
            {STORY_WORDS.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** By those of whom most is said. */
function titleOf({ actors }: GraphSlice): string {
  const ranked = actors.toSorted(
    (a, b) => b.statementCount - a.statementCount || (a.name < b.name ? -1 : 1),
  );
  return titleWords(ranked.map(({ name }) => name));
}
