import { fetchNeighbours, graphAmong } from "@/lib/client";
import type { NeighbourFilter } from "@/lib/model/answers";
import type { Keeper } from "../canvas/keeper";
import { toDisplay } from "@/lib/model/errors";
import type { ActorId } from "@/lib/model/ids";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import { inverted } from "@/lib/view/scene/choice";
import { addedTo, reachOf } from "@/lib/view/scene/content";
import { ASK_ABOVE, countFitting, expand, EXPANSION_SIZE } from "@/lib/view/scene/expand";
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
  undoneWords,
} from "./words";

/** What a reader can do to the scene, by whatever button, key or menu: said in words as it is done. */
export interface Commands {
  /** The next neighbours of each; where there are many, it is asked first which. */
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

  const expandBy = (actorId: ActorId, wish: NeighbourFilter, count: number): Promise<void> =>
    run(`expand ${actorId}`, expandingWords(nameOf(actorId)), async () => {
      const content = contentNow();
      if (!content) return;
      const { addition, fresh } = await expand(
        { actorId, wish, count },
        scene.getState().present,
        content,
        { neighbours: fetchNeighbours, among: graphAmong },
      );
      const { slice, fresh: brought } = addedTo(contentNow() ?? content, addition);
      if (brought.actors + brought.lines > 0) {
        scene.getState().act(expandStep(nameOf(actorId)), add(addition));
      }
      const left = Math.max(0, addition.origin.total - countFitting(slice, actorId, wish));
      tell(expandedWords(nameOf(actorId), { fresh, lines: brought.lines, left }));
    });

  return {
    expandBy,
    async expand(actorIds) {
      const content = contentNow();
      if (!content) return;
      const reach = reachOf(content);
      for (const actorId of actorIds) {
        const actor = content.actors.find((each) => each.actorId === actorId);
        const left = (actor?.neighbourCount ?? 0) - (reach.get(actorId) ?? 0);
        if (actorIds.length === 1 && left > ASK_ABOVE) session.getState().askExpansion(actorId);
        // One after the other: each has to know what the ones before it brought.
        else await expandBy(actorId, {}, EXPANSION_SIZE);
      }
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
      run("relate", COMMAND_WORDS.lookingForRelations, async () => {
        const content = contentNow();
        if (!content) return;
        const known = await graphAmong(content.actors.map(({ actorId }) => actorId));
        const addition: Addition = { origin: { kind: "relations" }, ...known };
        const { fresh } = addedTo(contentNow() ?? content, addition);
        if (fresh.lines === 0) {
          tell(COMMAND_WORDS.noRelationMissing);
          return;
        }
        scene.getState().act(COMMAND_WORDS.relateStep, add(addition));
        tell(relatedWords(fresh.lines));
      }),
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
      const last = scene.getState().past.at(-1);
      if (!last) return;
      scene.getState().undo();
      tell(undoneWords(last.label));
    },
    redo() {
      const next = scene.getState().future.at(-1);
      if (!next) return;
      scene.getState().redo();
      tell(redoneWords(next.label));
    },
  };
}
