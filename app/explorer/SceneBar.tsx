"use client";

import { Button } from "@mantine/core";
import { Network, Undo2 } from "lucide-react";
import { sceneWords } from "@/lib/view/scene/words";
import classes from "./CanvasPanel.module.css";
import { useScene } from "./data/scene";
import { useSession } from "./data/session";

/** Says that something else than the network is shown, and leads back. Nothing where that never was. */
export function SceneBar() {
  const made = useScene((scene) => scene.made);
  const hasFormer = useScene(({ former }) => former.length > 0);
  const show = useScene((scene) => scene.show);
  const back = useScene((scene) => scene.back);
  const say = useSession((session) => session.say);
  if (!made && !hasFormer) return null;
  return (
    <div className={classes.bar} role="group" aria-label="Scene">
      <p className={classes.barText}>
        {made
          ? `A scene of your own: ${sceneWords(made)}.`
          : "The network again, as it is loaded first."}
      </p>
      {hasFormer && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Undo2 size={14} aria-hidden />}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => {
            back();
            say("Back to the scene before.");
          }}
        >
          Former scene
        </Button>
      )}
      {made && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Network size={14} aria-hidden />}
          onClick={() => {
            show(undefined);
            say("The whole network is shown again.");
          }}
        >
          Whole network
        </Button>
      )}
    </div>
  );
}
