"use client";

import { CirclePlus, Replace } from "lucide-react";
import { findGraph } from "@/lib/view/console/results/found";
import type { Run } from "@/lib/view/console/run";
import { addedTo, inPlaceOf, partOfFound } from "@/lib/view/scene/content";
import { add, replaceWith } from "@/lib/view/scene/steps";
import { changeWords, isEmptyPart, NOTHING_TO_SHOW, type SceneWish } from "@/lib/view/scene/words";
import { useContent, useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { BarButton } from "./BarButton";
import { RESULT_WORDS } from "./words";

interface SceneButtonsProps {
  readonly run: Run;
  /** Told in words what became of the scene. */
  readonly onDone: (words: string) => void;
}

/** Brings the actors and lines of the result onto the canvas, and nothing that the query did not return. */
export function SceneButtons({ run, onDone }: SceneButtonsProps) {
  const before = useContent();
  const act = useScene((scene) => scene.act);
  const tell = useSession((session) => session.tell);

  const bring = (wish: SceneWish) => {
    if (!before) return;
    const part = partOfFound(findGraph(run.rows.slice(0, run.rowCount)));
    const change = wish === "add" ? addedTo(before, part) : inPlaceOf(before, part);
    const isSame = wish === "add" && change.fresh.actors + change.fresh.lines === 0;
    const isNothing = isEmptyPart(part) || change.slice.actors.length === 0;
    if (!isNothing && !isSame) {
      if (wish === "add") act(RESULT_WORDS.addStep, add({ origin: { kind: "query" }, ...part }));
      else act(RESULT_WORDS.replaceStep, replaceWith(change.slice));
    }
    const words = isNothing ? NOTHING_TO_SHOW : changeWords(wish, part, change);
    onDone(words);
    tell(words);
  };
  const disabled = !before || run.status === "running";
  return (
    <>
      <BarButton
        icon={<CirclePlus size={14} aria-hidden />}
        label={RESULT_WORDS.add}
        disabled={disabled}
        onClick={() => bring("add")}
      />
      <BarButton
        icon={<Replace size={14} aria-hidden />}
        label={RESULT_WORDS.replace}
        disabled={disabled}
        onClick={() => bring("replace")}
      />
    </>
  );
}
