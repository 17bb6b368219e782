"use client";

import { Menu } from "@mantine/core";
import type { RefObject } from "react";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import { everybody, inverted, NOBODY, ofKind, withNeighbours } from "@/lib/view/scene/choice";
import { type Anchor, idOf, type NoSelection } from "@/lib/view/selection";
import { backgroundHeading, edgeHeading } from "@/lib/view/words";
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
import { MENU_WORDS, chooseKindWords, chosenWords, copiedWords, showWords } from "./words";
import { ROOM_WORDS, stepWords } from "../../words";

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
    say(`${chosenWords(ids.size)}.`);
  };
}

function useCopy() {
  const tell = useSession((session) => session.tell);
  return (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(copiedWords(text)),
      () => tell(MENU_WORDS.notCopied),
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
      <Item onClick={() => select({ kind: "actor", actorId })}>{MENU_WORDS.open}</Item>
      {!isStory && <ExpandItems actorId={actorId} />}
      <Menu.Divider />
      <Item keys="P" onClick={() => togglePins([actorId])}>
        {isPinned ? MENU_WORDS.letGo : MENU_WORDS.pin}
      </Item>
      <Item keys="Delete" onClick={() => hide([actorId])}>
        {MENU_WORDS.hide}
      </Item>
      <Item onClick={() => hideOthers([actorId])}>{MENU_WORDS.hideOthers}</Item>
      <Menu.Divider />
      <AroundItems actorId={actorId} />
      <Item onClick={layOutAround}>{MENU_WORDS.layOutAround}</Item>
      {!isStory && <PathItems actorId={actorId} />}
      <Menu.Divider />
      <Item onClick={() => choose(withNeighbours(slice, itself))}>{MENU_WORDS.chooseAround}</Item>
      {kind && <Item onClick={() => choose(ofKind(slice, kind))}>{chooseKindWords(kind)}</Item>}
      <Item onClick={() => copy(nameOf(actorId))}>{MENU_WORDS.copyName}</Item>
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
        {MENU_WORDS.expand}
      </Item>
      <Item onClick={() => ask(actorId)}>{MENU_WORDS.expandBy}</Item>
      <Item keys="C" onClick={() => collapse([actorId])}>
        {MENU_WORDS.collapse}
      </Item>
    </>
  );
}

function PathItems({ actorId }: { readonly actorId: ActorId }) {
  const askPaths = useSession((session) => session.askPaths);
  return (
    <>
      <Menu.Divider />
      <Item onClick={() => askPaths({ from: actorId })}>{MENU_WORDS.pathsFrom}</Item>
      <Item onClick={() => askPaths({ to: actorId })}>{MENU_WORDS.pathsTo}</Item>
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
      <Item onClick={() => select(anchor)}>{MENU_WORDS.open}</Item>
      <Item keys="Delete" onClick={() => hide([idOf(anchor)])}>
        {MENU_WORDS.hideLine}
      </Item>
      <Item onClick={() => choose(new Set([anchor.actorId, anchor.recipientId]))}>
        {MENU_WORDS.chooseEnds}
      </Item>
      <Item onClick={() => copy(words)}>{MENU_WORDS.copySentence}</Item>
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
      <Menu.Label>{chosenWords(choice.size)}</Menu.Label>
      {!isStory && (
        <>
          <Item keys="E" onClick={() => void expand(ids)}>
            {MENU_WORDS.expandEach}
          </Item>
          <Item keys="C" onClick={() => collapse(ids)}>
            {MENU_WORDS.collapseEach}
          </Item>
        </>
      )}
      <Item keys="P" onClick={() => togglePins(ids)}>
        {MENU_WORDS.pinEach}
      </Item>
      {!isStory && (
        <Item disabled={ids.length !== 2} onClick={() => askPaths({ from, to })}>
          {MENU_WORDS.pathsBetween}
        </Item>
      )}
      <Menu.Divider />
      <Item keys="Delete" onClick={() => hide(ids)}>
        {MENU_WORDS.hideThem}
      </Item>
      <Item onClick={() => hideOthers(ids)}>{MENU_WORDS.hideOthers}</Item>
      <Menu.Divider />
      <Item onClick={() => choose(withNeighbours(slice, choice))}>
        {MENU_WORDS.chooseNeighbours}
      </Item>
      <Item onClick={() => choose(inverted(slice, choice))}>{MENU_WORDS.chooseOthers}</Item>
      <Item onClick={() => choose(NOBODY)}>{MENU_WORDS.chooseNobody}</Item>
    </>
  );
}

function StageItems({ slice, canvas }: Omit<SceneMenuProps, "anchor">) {
  const { relate, showAll, startOver, undo, redo } = useCommands();
  const choice = useChoice(slice);
  const hidden = useScene(({ present }) => present.hidden.size);
  const undoable = useScene(({ underway, past }) => (underway.at(-1) ?? past.at(-1))?.label);
  const redoable = useScene(({ future }) => future.at(-1)?.label);
  const choose = useChoose();
  const isStory = useIsStory();
  const setStoryOpen = useSession((session) => session.setStoryOpen);
  return (
    <>
      <Item keys="F" onClick={() => canvas.current?.fit()}>
        {MENU_WORDS.fit}
      </Item>
      <Item keys="L" onClick={() => canvas.current?.relayout()}>
        {MENU_WORDS.layOut}
      </Item>
      {!isStory && <Item onClick={() => void relate()}>{MENU_WORDS.relate}</Item>}
      <Menu.Divider />
      <Item onClick={() => choose(everybody(slice))}>{MENU_WORDS.chooseAll}</Item>
      <Item disabled={choice.size === 0} onClick={() => choose(inverted(slice, choice))}>
        {MENU_WORDS.chooseOthers}
      </Item>
      <Item disabled={hidden === 0} onClick={showAll}>
        {showWords(hidden)}
      </Item>
      <Menu.Divider />
      <Item keys="Ctrl Z" disabled={undoable === undefined} onClick={undo}>
        {stepWords(ROOM_WORDS.undo, undoable)}
      </Item>
      <Item keys="Ctrl ⇧ Z" disabled={redoable === undefined} onClick={redo}>
        {stepWords(ROOM_WORDS.redo, redoable)}
      </Item>
      <Item onClick={startOver}>{MENU_WORDS.startOver}</Item>
      {!isStory && (
        <>
          <Menu.Divider />
          <Item onClick={() => setStoryOpen(true)}>{MENU_WORDS.story}</Item>
        </>
      )}
    </>
  );
}
