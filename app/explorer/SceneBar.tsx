"use client";

import { ActionIcon, Button } from "@mantine/core";
import { Network, Redo2, Undo2 } from "lucide-react";
import { Tip } from "@/app/ui/Tip";
import { later } from "@/app/ui/later";
import type { GraphSlice } from "@/lib/model/slice";
import { type Choice, NOBODY } from "@/lib/view/scene/choice";
import { choiceWords, sceneWords } from "@/lib/view/scene/words";
import classes from "./CanvasPanel.module.css";
import { useCommands } from "./data/commands";
import { useChoice } from "./data/useChoice";
import { useContent, useScene } from "./data/scene";
import { useSession } from "./data/session";
import { ROOM_WORDS, hiddenWords, stepWords } from "./words";

const HiddenMenu = later(() =>
  import("./panels/menu/BarMenus").then((module) => module.HiddenMenu),
);

const ChosenMenu = later(() =>
  import("./panels/menu/BarMenus").then((module) => module.ChosenMenu),
);

/** Stands where a menu is about to be. */
const waiting = (label: string) => (
  <Button size="compact-xs" variant="default">
    {label}
  </Button>
);

/**
 * What is shown or chosen, in words, and what can be done with it; the way back and forth. It is
 * always there: a bar that came and went would move the canvas under the reader's hand.
 */
export function SceneBar({ slice }: { readonly slice: GraphSlice }) {
  const choice = useChoice(slice);
  return (
    <div className={classes.bar}>
      {choice.size > 0 ? <Chosen choice={choice} slice={slice} /> : <Shown />}
      <WayBack />
    </div>
  );
}

function Shown() {
  const present = useScene((scene) => scene.present);
  const told = useSession((session) => session.told);
  const content = useContent();
  const { startOver } = useCommands();
  const { made, additions, hidden } = present;
  const isFirst = made === undefined && additions.length === 0;
  const words = content ? `${sceneWords(present, content)} ${told}` : "";
  return (
    <div className={classes.barPart} role="group" aria-label={ROOM_WORDS.scene}>
      <p className={classes.barText} title={words}>
        {words}
      </p>
      {content && hidden.size > 0 && (
        <HiddenMenu
          hidden={hidden}
          content={content}
          fallback={waiting(hiddenWords(hidden.size))}
        />
      )}
      {!isFirst && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Network size={14} aria-hidden />}
          onClick={startOver}
        >
          {ROOM_WORDS.startOver}
        </Button>
      )}
    </div>
  );
}

function Chosen({ choice, slice }: { readonly choice: Choice; readonly slice: GraphSlice }) {
  const choose = useSession((session) => session.choose);
  const told = useSession((session) => session.told);
  const words = `${choiceWords(slice, choice)} ${told}`;
  return (
    <div className={classes.barPart} role="group" aria-label={ROOM_WORDS.choice}>
      <p className={classes.barText} title={words}>
        {words}
      </p>
      <ChosenMenu slice={slice} fallback={waiting(ROOM_WORDS.withAll)} />
      <Button size="compact-xs" variant="default" onClick={() => choose(NOBODY)}>
        {ROOM_WORDS.chooseNobody}
      </Button>
    </div>
  );
}

function WayBack() {
  const undoable = useScene(({ underway, past }) => (underway.at(-1) ?? past.at(-1))?.label);
  const redoable = useScene(({ future }) => future.at(-1)?.label);
  const { undo, redo } = useCommands();
  return (
    <ActionIcon.Group>
      {[
        {
          name: ROOM_WORDS.undo,
          label: undoable,
          keys: "Control+Z Meta+Z",
          Icon: Undo2,
          act: undo,
        },
        {
          name: ROOM_WORDS.redo,
          label: redoable,
          keys: "Control+Shift+Z Meta+Shift+Z",
          Icon: Redo2,
          act: redo,
        },
      ].map(({ name, label, keys, Icon, act }) => (
        <Tip key={name} label={stepWords(name, label)} openDelay={400}>
          <ActionIcon
            variant="default"
            size={24}
            aria-label={stepWords(name, label)}
            aria-keyshortcuts={keys}
            aria-disabled={label === undefined}
            {...(label === undefined && { "data-disabled": true })}
            onClick={act}
          >
            <Icon size={14} aria-hidden />
          </ActionIcon>
        </Tip>
      ))}
    </ActionIcon.Group>
  );
}
