import { createScene } from "@/lib/view/scene/scene";
import fc from "fast-check";
import { actorIdSchema } from "@/lib/model/ids";
import type { Addition } from "@/lib/view/scene/state";
import type { Arrangement } from "@/lib/view/layout/arrangement";
import { LAYOUT_IDS } from "@/lib/view/layout/layouts";
import { writeNote } from "@/lib/view/scene/notes";
import {
  add,
  collapse,
  filterBy,
  hide,
  lookAs,
  moveTo,
  laidOut,
  place,
  replaceWith,
  type SceneStep,
  showAgain,
  showAll,
  togglePins,
} from "@/lib/view/scene/steps";
import { PLAIN_STYLE } from "@/lib/view/style/style";
import { actor, background, edge, slice } from "./slice";

/** Random histories of a small scene. */

export const IDS = ["rus", "swe", "irn", "tur", "syr", "kwt"] as const;
export const actors = IDS.map((id) => actor(id, id.toUpperCase(), "Country"));
export const network = slice(actors.slice(0, 2), [edge("rus", "AGREE", "swe")]);
export const idOf = (id: string) => actorIdSchema.parse(id);

export function expansionOf(from: string, others: readonly string[], statements = 1): Addition {
  return {
    origin: { kind: "expansion", actorId: idOf(from), wish: {}, total: 5 },
    actors: actors.filter(({ actorId }) => others.includes(actorId)),
    edges: others.map((other) => edge(from, "ACCUSE", other, { statements })),
    background: others.map((other) => background(from, "MEMBER_OF", other)),
  };
}

const id = fc.constantFrom(...IDS);
const point = fc.record({ x: fc.integer(), y: fc.integer() });
// The same line comes again with other counts where the articles changed in between.
const statements = fc.integer({ min: 1, max: 2 });

/** What somebody asked for: each of them in one group, or in none. */
const arrangement: fc.Arbitrary<Arrangement> = fc.record({
  layout: fc.constantFrom(...LAYOUT_IDS),
  heaps: fc.subarray([...IDS]).chain((members) =>
    fc.nat(members.length).map((middle) =>
      [
        { name: "Countries", members: members.slice(0, middle) },
        { name: "Community 2", members: members.slice(middle) },
      ].filter((heap) => heap.members.length > 0),
    ),
  ),
});

const step: fc.Arbitrary<SceneStep> = fc.oneof(
  fc
    .tuple(id, fc.subarray([...IDS]), statements)
    .map(([from, others, count]) => add(expansionOf(from, others, count))),
  id.map((from) => collapse(idOf(from))),
  fc.subarray([...IDS]).map(hide),
  fc.subarray([...IDS]).map(showAgain),
  fc.constant(showAll),
  fc.subarray([...IDS]).map(togglePins),
  fc.tuple(id, point).map(([each, to]) => moveTo(each, to)),
  fc.dictionary(id, point).map((places) => place(new Map(Object.entries(places)))),
  fc
    .tuple(
      fc.dictionary(id, point),
      fc.subarray([...IDS]),
      fc.option(arrangement, { nil: undefined }),
    )
    .map(([places, newcomers, asked]) =>
      laidOut(new Map(Object.entries(places)), new Set(newcomers), asked),
    ),
  fc.integer({ min: 1, max: 5 }).map((minStatements) => filterBy({ choices: {}, minStatements })),
  fc.constant(replaceWith(slice(actors.slice(2, 4), []))),
  fc.constant(replaceWith(undefined)),
  fc.tuple(id, fc.string()).map(([each, text]) => writeNote(each, text)),
  fc
    .constantFrom("statements", "lines", "same")
    .map((actorSize) => lookAs({ ...PLAIN_STYLE, actorSize })),
);

export const move = fc.oneof(
  { weight: 4, arbitrary: step },
  { weight: 1, arbitrary: fc.constant("undo" as const) },
  { weight: 1, arbitrary: fc.constant("redo" as const) },
  { weight: 1, arbitrary: point.map((to) => ({ amend: place(new Map([["rus", to]])) })) },
);

export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** A scene to which all of this was done. */
export function played(moves: readonly Move[]): ReturnType<typeof createScene> {
  const store = createScene();
  for (const each of moves) {
    const { act, amend, undo, redo } = store.getState();
    if (each === "undo") undo();
    else if (each === "redo") redo();
    else if (typeof each === "function") act("step", each);
    else amend(each.amend);
  }
  return store;
}
