import { graphAmong } from "@/lib/client";
import type { NeighbourFilter } from "@/lib/model/answers";
import type { Keeper } from "../canvas/keeper";
import { toDisplay } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import { inverted, seenOf } from "@/lib/view/scene/choice";
import { addedTo, reachOf } from "@/lib/view/scene/content";
import { ASK_ABOVE, EXPANSION_SIZE } from "@/lib/view/scene/expansion";
import { writeNote } from "@/lib/view/scene/notes";
import type { Addition } from "@/lib/view/scene/state";
import {
  add,
  collapse,
  expansionsOf,
  hide,
  replaceWith,
  showAgain,
  showAll,
} from "@/lib/view/scene/steps";
import { collapsedWords, expandedWords } from "@/lib/view/scene/words";
import { inTurnOf } from "./inTurn";
import type { SceneStore } from "./scene";
import type { SessionStore } from "./session";
import {
  type Noun,
  COMMAND_WORDS,
  collapseStep,
  expandStep,
  expandingWords,
  failedWords,
  hiddenWords,
  hideOthersStep,
  hideStep,
  notExpandedWords,
  noteStep,
  noteWords,
  othersHiddenWords,
  pathAddedWords,
  redoneWords,
  relatedWords,
  severalWords,
  showStep,
  shownWords,
  startedOverWords,
  stoppedWords,
  undoneWords,
} from "./words";

/** What a reader can do to the scene, by whatever button, key or menu: said in words as it is done. */
export interface Commands {
  /** Who is chosen together, of those on the canvas: nothing is done to whom one does not see. */
  chosen(): readonly ActorId[];
  /** The next neighbours of each, as one step; where one has many, it is asked first which. */
  expand(actorIds: readonly ActorId[]): Promise<void>;
  expandBy(actorId: ActorId, wish: NeighbourFilter, count: number): Promise<void>;
  /** Takes back the last expansion of each. */
  collapse(actorIds: readonly ActorId[]): void;
  /** Every line among the actors that are there. */
  relate(): Promise<void>;
  addPath(path: GraphPart): void;
  hide(ids: readonly string[]): void;
  /** Of those on the canvas: what a filter takes away is not there to be hidden. */
  hideOthers(actorIds: readonly ActorId[]): void;
  showAgain(ids: readonly string[]): void;
  showAll(): void;
  togglePins(actorIds: readonly ActorId[]): void;
  /**
   * A reader's own words; none take the note away.
   *
   * @param of what it is on, in words
   */
  writeNote(id: string, of: string, text: string): void;
  /** The network as it is loaded first. */
  startOver(): void;
  undo(): void;
  redo(): void;
}

export function createCommands(
  scene: SceneStore,
  session: SessionStore,
  contentNow: () => GraphSlice | undefined,
  /** What is on the canvas. */
  shownNow: () => GraphSlice | undefined,
  keeper: Keeper,
): Commands {
  const tell = (words: string): void => session.getState().tell(words);
  const running = new Set<string>();

  const nameOf = (id: string): string =>
    contentNow()?.actors.find(({ actorId }) => actorId === id)?.name ?? id;
  const namesOf = (ids: readonly string[], noun: Noun): string => {
    const [only] = ids;
    return ids.length === 1 && only !== undefined && !only.includes("|")
      ? nameOf(only)
      : severalWords(ids.length, noun);
  };

  /** What is asked for twice runs once; what fails is told and changes nothing. */
  const run = async (key: string, what: string, work: () => Promise<void>): Promise<void> => {
    if (running.has(key)) return;
    running.add(key);
    try {
      await work();
    } catch (error) {
      tell(failedWords(what, toDisplay(error)));
    } finally {
      running.delete(key);
    }
  };

  const inTurn = inTurnOf(scene);

  const expandEach = (
    actorIds: readonly ActorId[],
    wish: NeighbourFilter,
    count: number,
  ): Promise<void> => {
    const names = namesOf(actorIds, "actor");
    return run(`expand ${actorIds.join(" ")}`, expandingWords(names), () =>
      inTurn(expandStep(names), async (signal) => {
        const content = contentNow();
        if (!content) return;
        const { broughtBy, expansionsFor } = await import("./expanding");
        const wanted = { actorIds, wish, count };
        const found = await expansionsFor(wanted, scene.getState().present, content, signal);
        if (signal.aborted) return;
        const now = contentNow() ?? content;
        // The scene may have become another one meanwhile, in which nobody asked for them.
        const isHere = new Set(now.actors.map(({ actorId }) => actorId));
        const expansions = found.filter(({ origin }) => isHere.has(origin.actorId));
        if (expansions.length === 0) return;
        const brought = broughtBy(expansions, now);
        if (brought.fresh + brought.lines > 0) {
          scene
            .getState()
            .act(expandStep(names), (state) =>
              expansions.reduce((sum, each) => add(each)(sum), state),
            );
        }
        tell(expandedWords(names, brought));
      }),
    );
  };

  return {
    chosen() {
      const shown = shownNow();
      return shown ? [...seenOf(shown, session.getState().choice)] : [];
    },
    expandBy: (actorId, wish, count) => expandEach([actorId], wish, count),
    async expand(actorIds) {
      const content = contentNow();
      if (!content) return;
      const [only] = actorIds.length === 1 ? actorIds : [];
      const actor = content.actors.find(({ actorId }) => actorId === only);
      const left =
        (actor?.neighbourCount ?? 0) - (actor ? (reachOf(content).get(actor.actorId) ?? 0) : 0);
      if (actor && left > ASK_ABOVE) session.getState().askExpansion(actor.actorId);
      else if (actorIds.length > 0) await expandEach(actorIds, {}, EXPANSION_SIZE);
    },
    collapse(actorIds) {
      const { act, present } = scene.getState();
      const ids = actorIds.filter((actorId) => expansionsOf(present, actorId).length > 0);
      if (ids.length === 0) {
        tell(notExpandedWords(namesOf(actorIds, "actor")));
        return;
      }
      const before = contentNow();
      act(collapseStep(namesOf(ids, "actor")), (state) =>
        ids.reduce((now, actorId) => collapse(actorId)(now), state),
      );
      const after = contentNow();
      if (before && after) tell(collapsedWords(namesOf(ids, "actor"), before, after));
    },
    relate: () =>
      run("relate", COMMAND_WORDS.lookingForRelations, () =>
        inTurn(COMMAND_WORDS.relateStep, async (signal) => {
          const content = contentNow();
          if (!content) return;
          const known = await graphAmong(content.actors.map(({ actorId }) => actorId));
          if (signal.aborted) return;
          const addition: Addition = { origin: { kind: "relations" }, ...known };
          const { fresh } = addedTo(contentNow() ?? content, addition);
          if (fresh.lines === 0) {
            tell(COMMAND_WORDS.noRelationMissing);
            return;
          }
          scene.getState().act(COMMAND_WORDS.relateStep, add(addition));
          tell(relatedWords(fresh.lines));
        }),
      ),
    addPath(path) {
      const content = contentNow();
      if (!content) return;
      const { fresh } = addedTo(content, path);
      const ids = path.actors.map(({ actorId }) => actorId);
      const lines = path.edges.map(({ edgeId }) => edgeId);
      // Who was hidden is asked for now.
      const show = showAgain([...ids, ...lines]);
      const isNew = fresh.actors + fresh.lines > 0;
      const bring = add({ origin: { kind: "path" }, ...path });
      scene.getState().act(COMMAND_WORDS.pathStep, isNew ? (state) => bring(show(state)) : show);
      session.getState().choose(new Set(ids));
      tell(isNew ? pathAddedWords(fresh) : COMMAND_WORDS.pathIsHere);
    },
    hide(ids) {
      if (ids.length === 0) return;
      const what = namesOf(ids, ids.every((id) => id.includes("|")) ? "line" : "thing");
      scene.getState().act(hideStep(what), hide(ids));
      tell(hiddenWords(what));
    },
    hideOthers(actorIds) {
      const shown = shownNow();
      if (!shown || actorIds.length === 0) return;
      const others = inverted(shown, new Set(actorIds));
      scene.getState().act(hideOthersStep(namesOf(actorIds, "actor")), hide(others));
      tell(others.size === 0 ? COMMAND_WORDS.nobodyElse : othersHiddenWords(others.size));
    },
    showAgain(ids) {
      scene.getState().act(showStep(namesOf(ids, "thing")), showAgain(ids));
      tell(shownWords(namesOf(ids, "thing")));
    },
    showAll() {
      const { size } = scene.getState().present.hidden;
      scene.getState().act(COMMAND_WORDS.showAllStep, showAll);
      tell(shownWords(severalWords(size, "thing")));
    },
    togglePins: (actorIds) => keeper.togglePins(actorIds),
    writeNote(id, of, text) {
      const { act, present } = scene.getState();
      const isThere = present.notes.has(id);
      const isGone = text.trim() === "";
      if (isGone && !isThere) return;
      act(noteStep(of, isThere, isGone), writeNote(id, text));
      tell(noteWords(of, isGone));
    },
    startOver() {
      scene.getState().act(COMMAND_WORDS.startOverStep, replaceWith(undefined));
      tell(startedOverWords(contentNow()));
    },
    undo() {
      const { underway, past } = scene.getState();
      const isRunning = underway.length > 0;
      const last = isRunning ? underway.at(-1) : past.at(-1);
      if (!last) return;
      scene.getState().undo();
      tell(isRunning ? stoppedWords(last.label) : undoneWords(last.label));
    },
    redo() {
      const next = scene.getState().future.at(-1);
      if (!next) return;
      scene.getState().redo();
      tell(redoneWords(next.label));
    },
  };
}
