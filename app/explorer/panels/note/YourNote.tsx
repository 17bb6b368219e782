"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { StickyNote } from "lucide-react";
import { useRef, useState } from "react";
import { focusFirst } from "@/app/ui/focusFirst";
import { MOST_NOTE } from "@/lib/view/scene/notes";
import { useCommands } from "../../data/commands";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useIsStory } from "../../data/source";
import { draftOf, keepDraft } from "./drafts";
import { NOTE_WORDS, noteLabel, ofViewWords } from "./words";
import classes from "./YourNote.module.css";

interface YourNoteProps {
  /** Of the actor, the line or the statement. */
  readonly id: string;
  /** What it is called: "Russia", "this statement". */
  readonly of: string;
  /** There is no such thing: what was written on it stays, and nothing new is. */
  readonly isGone?: boolean;
}

/**
 * A reader's own words on what is selected. They are set as the interface is, on a ground of their
 * own and under their own heading: whatever is in serif, or in quotes, is somebody else's.
 */
export function YourNote({ id, of, isGone = false }: YourNoteProps) {
  const text = useScene(({ present }) => present.notes.get(id) ?? "");
  const view = useSession(({ openView }) => openView);
  const { writeNote } = useCommands();
  const isStory = useIsStory();
  const keepButton = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState(() => draftOf(id));
  const [isAsked, setAsked] = useState(false);
  // What stands in a view may be anybody's; what was written since is this reader's.
  const isOfView = text !== "" && view?.state?.notes.get(id) === text;
  const heading = isOfView ? ofViewWords(view.name) : NOTE_WORDS.yours;

  const change = (words: string | undefined): void => {
    setDraft(words);
    keepDraft(id, words === text ? undefined : words);
  };
  const write = (words: string): void => {
    setAsked(true);
    change(words);
  };
  if (draft === undefined && text === "") {
    // A story keeps nothing.
    return isStory || isGone ? null : (
      <Button
        className={classes.add ?? ""}
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<StickyNote size={14} aria-hidden />}
        onClick={() => write("")}
      >
        {NOTE_WORDS.write}
      </Button>
    );
  }
  const done = () => change(undefined);
  return (
    <aside className={classes.root} aria-label={noteLabel(heading, of)}>
      <p className={classes.head}>
        <StickyNote size={14} aria-hidden />
        {heading}
        <span className={classes.quiet}>{NOTE_WORDS.notFromArticle}</span>
      </p>
      {draft === undefined ? (
        <>
          <p className={classes.text}>{text}</p>
          <Group gap={8}>
            <Button size="compact-xs" variant="default" onClick={() => write(text)}>
              {NOTE_WORDS.change}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => writeNote(id, of, "")}
            >
              {NOTE_WORDS.remove}
            </Button>
          </Group>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            writeNote(id, of, draft);
            done();
          }}
        >
          <Textarea
            aria-label={heading}
            autosize={false}
            rows={4}
            maxLength={MOST_NOTE}
            // What comes back with the selection leaves the focus where it is.
            ref={isAsked ? focusFirst : null}
            value={draft}
            onChange={(event) => change(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") {
                // It leaves the note, and not the whole selection; new words only the Cancel button takes away.
                event.stopPropagation();
                if (draft === text) done();
                else keepButton.current?.focus();
              } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                event.currentTarget.form?.requestSubmit();
              }
            }}
          />
          <Group gap={8} mt={8}>
            <Button ref={keepButton} type="submit" size="compact-xs" variant="default">
              {NOTE_WORDS.keep}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={done}>
              {NOTE_WORDS.cancel}
            </Button>
          </Group>
        </form>
      )}
    </aside>
  );
}
