"use client";

import { Button } from "@mantine/core";
import { Eye, Network, Redo2, Undo2 } from "lucide-react";
import { sceneWords } from "@/lib/view/scene/words";
import { counted } from "@/lib/view/words";
import classes from "./CanvasPanel.module.css";
import { useCommands } from "./data/commands";
import { useContent, useScene } from "./data/scene";
import { useSession } from "./data/session";

/** What was made of the scene, in words, and the way back and forth. Nothing before the first step. */
export function SceneBar() {
  const present = useScene((scene) => scene.present);
  const undoable = useScene(({ past }) => past.at(-1)?.label);
  const redoable = useScene(({ future }) => future.at(-1)?.label);
  const told = useSession((session) => session.told);
  const content = useContent();
  const { undo, redo, showAll, startOver } = useCommands();
  if (!content || (undoable === undefined && redoable === undefined)) return null;
  const { made, additions, hidden } = present;
  const isFirst = made === undefined && additions.length === 0;
  return (
    <div className={classes.bar} role="group" aria-label="Scene">
      <p className={classes.barText}>
        {sceneWords(present, content)} {told}
      </p>
      {hidden.size > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Eye size={14} aria-hidden />}
          onClick={showAll}
        >
          Show {counted(hidden.size, "hidden thing")}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<Undo2 size={14} aria-hidden />}
        aria-keyshortcuts="Control+Z Meta+Z"
        aria-label={undoable === undefined ? "Undo" : `Undo: ${undoable}`}
        disabled={undoable === undefined}
        onClick={undo}
      >
        Undo
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<Redo2 size={14} aria-hidden />}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        aria-label={redoable === undefined ? "Redo" : `Redo: ${redoable}`}
        disabled={redoable === undefined}
        onClick={redo}
      >
        Redo
      </Button>
      {!isFirst && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Network size={14} aria-hidden />}
          onClick={startOver}
        >
          Start over
        </Button>
      )}
    </div>
  );
}
