"use client";

import { Menu } from "@mantine/core";
import type { RefObject } from "react";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { everybody, inverted, NOBODY, ofKind, withNeighbours } from "@/lib/view/scene/choice";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";
import { type Anchor, idOf, type NoSelection } from "@/lib/view/selection";
import { backgroundHeading, counted, edgeHeading, kindWords } from "@/lib/view/words";
import type { CanvasHandle } from "../../canvas";
import { useCommands } from "../../data/commands";
import { useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { findEdge, useNameOf } from "../../data/slice";
import { useIsStory } from "../../data/source";
import { useChoice } from "../../data/useChoice";
import { select } from "../../data/useSelection";
import { AroundItems } from "./AroundItems";
import { Item } from "./Item";

interface SceneMenuProps {
  readonly anchor: Anchor | NoSelection;
  readonly slice: GraphSlice;
  readonly canvas: RefObject<CanvasHandle | null>;
}

/** What can be done with a thing on the canvas, or with the canvas where there is none. */
export function SceneMenu({ anchor, slice, canvas }: SceneMenuProps) {
  const choice = useChoice(slice);
  if (anchor.kind === "none") return <StageItems slice={slice} canvas={canvas} />;
  if (anchor.kind !== "actor") return <LineItems anchor={anchor} slice={slice} />;
  const { actorId } = anchor;
  if (choice.size > 1 && choice.has(actorId)) return <ChoiceItems slice={slice} />;
  return <ActorItems actorId={actorId} slice={slice} canvas={canvas} />;
}

function useChoose() {
  const choose = useSession((session) => session.choose);
  const say = useSession((session) => session.say);
  return (ids: ReadonlySet<ActorId>) => {
    choose(ids);
    say(`${counted(ids.size, "actor")} chosen.`);
  };
}

function useCopy() {
  const tell = useSession((session) => session.tell);
  return (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(`Copied: ${text}`),
      () => tell("The browser did not let it be copied."),
    );
}

interface ActorItemsProps extends Omit<SceneMenuProps, "anchor"> {
  readonly actorId: ActorId;
}

function ActorItems({ actorId, slice, canvas }: ActorItemsProps) {
  const { hide, hideOthers, togglePins } = useCommands();
  const isStory = useIsStory();
  const isPinned = useScene(({ present }) => present.pinned.has(actorId));
  const choose = useChoose();
  const copy = useCopy();
  const nameOf = useNameOf(slice);
  const kind = slice.actors.find((actor) => actor.actorId === actorId)?.kind;
  const itself = new Set([actorId]);
  const told = useSession((session) => session.layoutValues.radial);
  const wishLayout = useSession((session) => session.wishLayout);
  const layOutAround = (): void => {
    const values = { ...told, centre: actorId };
    wishLayout("radial", values);
    canvas.current?.relayout({ id: "radial", values });
  };
  return (
    <>
      <Menu.Label>{nameOf(actorId)}</Menu.Label>
      <Item onClick={() => select({ kind: "actor", actorId })}>Open its evidence</Item>
      {!isStory && <ExpandItems actorId={actorId} />}
      <Menu.Divider />
      <Item keys="P" onClick={() => togglePins([actorId])}>
        {isPinned ? "Let go of its place" : "Pin it where it stands"}
      </Item>
      <Item keys="Delete" onClick={() => hide([actorId])}>
        Hide
      </Item>
      <Item onClick={() => hideOthers([actorId])}>Hide all others</Item>
      <Menu.Divider />
      <AroundItems actorId={actorId} />
      <Item onClick={layOutAround}>{LAYOUT_WORDS.around}</Item>
      {!isStory && <PathItems actorId={actorId} />}
      <Menu.Divider />
      <Item onClick={() => choose(withNeighbours(slice, itself))}>
        Choose it and its neighbours
      </Item>
      {kind && (
        <Item onClick={() => choose(ofKind(slice, kind))}>Choose every {kindWords(kind)}</Item>
      )}
      <Item onClick={() => copy(nameOf(actorId))}>Copy its name</Item>
    </>
  );
}

function ExpandItems({ actorId }: { readonly actorId: ActorId }) {
  const { expand, collapse } = useCommands();
  const ask = useSession((session) => session.askExpansion);
  return (
    <>
      <Menu.Divider />
      <Item keys="E" onClick={() => void expand([actorId])}>
        Expand: next neighbours
      </Item>
      <Item onClick={() => ask(actorId)}>Expand by type, direction, kind …</Item>
      <Item keys="C" onClick={() => collapse([actorId])}>
        Collapse
      </Item>
    </>
  );
}

function PathItems({ actorId }: { readonly actorId: ActorId }) {
  const askPaths = useSession((session) => session.askPaths);
  return (
    <>
      <Menu.Divider />
      <Item onClick={() => askPaths({ from: actorId })}>Paths from here</Item>
      <Item onClick={() => askPaths({ to: actorId })}>Paths to here</Item>
    </>
  );
}

function LineItems({
  anchor,
  slice,
}: {
  readonly anchor: Exclude<Anchor, { kind: "actor" }>;
  readonly slice: GraphSlice;
}) {
  const { hide } = useCommands();
  const choose = useChoose();
  const copy = useCopy();
  const nameOf = useNameOf(slice);
  const words =
    anchor.kind === "edge"
      ? edgeHeading(findEdge(slice, anchor) ?? anchor, nameOf)
      : backgroundHeading(anchor, nameOf);
  return (
    <>
      <Menu.Label>{words}</Menu.Label>
      <Item onClick={() => select(anchor)}>Open its evidence</Item>
      <Item keys="Delete" onClick={() => hide([idOf(anchor)])}>
        Hide this line
      </Item>
      <Item onClick={() => choose(new Set([anchor.actorId, anchor.recipientId]))}>
        Choose both ends
      </Item>
      <Item onClick={() => copy(words)}>Copy the sentence</Item>
    </>
  );
}

export function ChoiceItems({ slice }: { readonly slice: GraphSlice }) {
  const { expand, collapse, hide, hideOthers, togglePins } = useCommands();
  const choice = useChoice(slice);
  const choose = useChoose();
  const askPaths = useSession((session) => session.askPaths);
  const isStory = useIsStory();
  const ids = [...choice];
  const [from, to] = ids;
  return (
    <>
      <Menu.Label>{counted(choice.size, "actor")} chosen</Menu.Label>
      {!isStory && (
        <>
          <Item onClick={() => void expand(ids)}>Expand each: next neighbours</Item>
          <Item onClick={() => collapse(ids)}>Collapse each</Item>
        </>
      )}
      <Item onClick={() => togglePins(ids)}>Pin or let go</Item>
      {!isStory && (
        <Item disabled={ids.length !== 2} onClick={() => askPaths({ from, to })}>
          Paths between the two
        </Item>
      )}
      <Menu.Divider />
      <Item onClick={() => hide(ids)}>Hide them</Item>
      <Item onClick={() => hideOthers(ids)}>Hide all others</Item>
      <Menu.Divider />
      <Item onClick={() => choose(withNeighbours(slice, choice))}>Choose their neighbours too</Item>
      <Item onClick={() => choose(inverted(slice, choice))}>Choose the others instead</Item>
      <Item onClick={() => choose(NOBODY)}>Choose nobody</Item>
    </>
  );
}

function StageItems({ slice, canvas }: Omit<SceneMenuProps, "anchor">) {
  const { relate, showAll, startOver, undo, redo } = useCommands();
  const choice = useChoice(slice);
  const hidden = useScene(({ present }) => present.hidden.size);
  const undoable = useScene(({ past }) => past.at(-1)?.label);
  const redoable = useScene(({ future }) => future.at(-1)?.label);
  const choose = useChoose();
  const isStory = useIsStory();
  const setStoryOpen = useSession((session) => session.setStoryOpen);
  return (
    <>
      <Item keys="F" onClick={() => canvas.current?.fit()}>
        Fit everything into view
      </Item>
      <Item keys="L" onClick={() => canvas.current?.relayout()}>
        Lay out again
      </Item>
      {!isStory && <Item onClick={() => void relate()}>Relations among what is here</Item>}
      <Menu.Divider />
      <Item onClick={() => choose(everybody(slice))}>Choose everybody</Item>
      <Item disabled={choice.size === 0} onClick={() => choose(inverted(slice, choice))}>
        Choose the others instead
      </Item>
      <Item disabled={hidden === 0} onClick={showAll}>
        Show {hidden === 0 ? "what is hidden" : counted(hidden, "hidden thing")}
      </Item>
      <Menu.Divider />
      <Item keys="Ctrl Z" disabled={undoable === undefined} onClick={undo}>
        Undo{undoable === undefined ? "" : `: ${undoable}`}
      </Item>
      <Item keys="Ctrl ⇧ Z" disabled={redoable === undefined} onClick={redo}>
        Redo{redoable === undefined ? "" : `: ${redoable}`}
      </Item>
      <Item onClick={startOver}>Start over with the network</Item>
      {!isStory && (
        <>
          <Menu.Divider />
          <Item onClick={() => setStoryOpen(true)}>Make a story of what is shown …</Item>
        </>
      )}
    </>
  );
}
