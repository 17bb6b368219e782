import { z } from "zod";
import { actorIdSchema } from "@/lib/model/ids";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import type { ViewCounts } from "@/lib/model/views";
import type { SceneState } from "../scene/state";
import { type Camera, cameraSchema } from "./camera";
import { edgeIdSchema, originSchema } from "./content";
import { isWithin, type KeptPart, partSchema, Pools } from "./pool";
import { MOST_KEPT } from "./scene";
import { fieldsShape } from "./shape";
import { fieldsOf, stateWith } from "./state";
import { KEPT_VERSION, ofAnyVersion, versionSchema } from "./version";

const count = z.number().int().min(0);

/** As many as are asked for at once when it is opened. */
export const MOST_ACTORS = 10_000;

/** What is remembered of an actor, to tell what became of it: its id, its name, its statements. */
const actorSchema = z.tuple([actorIdSchema, z.string().max(2_000), count]);

/** Of a line: its id, its statements, and how many are denied, hedged and at second hand. */
const edgeSchema = z.tuple([edgeIdSchema, count, count, count, count]);

/**
 * A scene by what it names. The actors and lines themselves are asked for when it is opened, so
 * that a view never shows figures that the articles no longer bear out.
 */
export const keptViewSchema = ofAnyVersion(
  z
    .strictObject({
      version: versionSchema,
      actors: z.array(actorSchema).max(MOST_ACTORS, `${MOST_ACTORS} actors at most`),
      edges: z.array(edgeSchema).max(MOST_KEPT),
      background: z.array(z.tuple([edgeIdSchema])).max(MOST_KEPT),
      /** What it begins with, and whether that was the network as it is loaded first. */
      base: z.strictObject({ part: partSchema, isNetwork: z.boolean() }),
      additions: z.array(z.strictObject({ part: partSchema, origin: originSchema })),
      ...fieldsShape,
      camera: cameraSchema.exactOptional(),
    })
    .refine(
      (kept) => [kept.base, ...kept.additions].every(({ part }) => isWithin(part, kept)),
      "names an actor or a line that it does not hold",
    ),
);

export type KeptView = Readonly<z.infer<typeof keptViewSchema>>;

/** @param network as it was loaded first: a scene that began with it holds that, and no later one */
export function viewOf(state: SceneState, network: GraphSlice, camera?: Camera): KeptView {
  const pools = new Pools("once");
  const base = {
    part: pools.take(state.made ?? network),
    isNetwork: state.made === undefined,
  };
  const additions = state.additions.map(({ origin, ...part }) => ({
    part: pools.take(part),
    origin,
  }));
  const { actors, edges, background } = pools.items;
  return {
    version: KEPT_VERSION,
    base,
    additions,
    actors: actors.map(({ actorId, name, statementCount }) => [actorId, name, statementCount]),
    edges: edges.map((edge) => [
      edge.edgeId,
      edge.statements,
      edge.negated,
      edge.hedged,
      edge.attributed,
    ]),
    background: background.map(({ edgeId }) => [edgeId]),
    ...fieldsOf(state),
    ...(camera && { camera }),
  };
}

/** What lists tell of a view without opening it. */
export function viewCounts({ actors, edges, background, notes = [] }: KeptView): ViewCounts {
  return {
    actors: actors.length,
    lines: edges.length + background.length,
    notes: notes.length,
  };
}

/** What became of a view's actors and lines since it was kept. */
export interface Since {
  /** Names of actors that are gone. */
  readonly goneActors: readonly string[];
  readonly goneLines: number;
  /** Lines with other counts behind them now, and actors with another name. */
  readonly changedLines: number;
  readonly renamed: readonly (readonly [before: string, now: string])[];
}

export interface OpenedView {
  readonly state: SceneState;
  readonly camera: Camera | undefined;
  readonly since: Since;
}

/**
 * A view with its actors and lines as they are now. What is gone is left out of it, and told.
 *
 * @param now its actors with every relation among them
 * @param network as it is loaded first: a view of it is one still if it holds nothing else
 */
export function openedView(kept: KeptView, now: GraphPart, network: GraphSlice): OpenedView {
  const actors = new Map(now.actors.map((actor) => [actor.actorId, actor]));
  const edges = new Map(now.edges.map((edge) => [edge.edgeId, edge]));
  const background = new Map(now.background.map((edge) => [edge.edgeId, edge]));
  const lists = {
    actors: kept.actors.map(([actorId]) => actors.get(actorId)),
    edges: kept.edges.map(([edgeId]) => edges.get(edgeId)),
    background: kept.background.map(([edgeId]) => background.get(edgeId)),
  };
  const found = (part: KeptPart): GraphPart => {
    const { actors: a, edges: e, background: b } = part;
    return {
      actors: a.flatMap((place) => lists.actors[place] ?? []),
      edges: e.flatMap((place) => lists.edges[place] ?? []),
      background: b.flatMap((place) => lists.background[place] ?? []),
    };
  };
  const base = found(kept.base.part);
  const isNetwork = kept.base.isNetwork && isSame(base, network);
  return {
    state: stateWith(kept, {
      made: isNetwork ? undefined : withTotals(base, network),
      additions: kept.additions.map(({ part, origin }) => ({ ...found(part), origin })),
    }),
    camera: kept.camera,
    since: {
      goneActors: kept.actors.flatMap(([, name], place) => (lists.actors[place] ? [] : [name])),
      goneLines: [...lists.edges, ...lists.background].filter((line) => !line).length,
      changedLines: kept.edges.filter(([, ...counts], place) => {
        const edge = lists.edges[place];
        return (
          edge &&
          counts.join() !== [edge.statements, edge.negated, edge.hedged, edge.attributed].join()
        );
      }).length,
      renamed: kept.actors.flatMap(([, name], place) => {
        const actor = lists.actors[place];
        return actor && actor.name !== name ? [[name, actor.name] as const] : [];
      }),
    },
  };
}

function isSame(part: GraphPart, network: GraphSlice): boolean {
  const idsOf = ({ actors, edges, background }: GraphPart): readonly string[] => [
    ...actors.map(({ actorId }) => actorId),
    ...[...edges, ...background].map(({ edgeId }) => edgeId),
  ];
  const here = new Set(idsOf(part));
  const there = idsOf(network);
  return here.size === there.length && there.every((id) => here.has(id));
}

function withTotals(part: GraphPart, { total }: GraphSlice): GraphSlice {
  return {
    ...part,
    total,
    leftOut: {
      actors: Math.max(0, total.actors - part.actors.length),
      edges: Math.max(0, total.edges - part.edges.length),
      background: Math.max(0, total.background - part.background.length),
    },
  };
}

/** The same scene with its actors and lines as they are now, for work that was kept with all it held. */
export function refreshed(state: SceneState, now: GraphPart, network: GraphSlice): OpenedView {
  // The network is loaded anew in any case.
  const base = state.made ? network : NO_NETWORK;
  return openedView(viewOf(state, base), now, base);
}

const NONE = { actors: 0, edges: 0, background: 0 };

const NO_NETWORK: GraphSlice = {
  actors: [],
  edges: [],
  background: [],
  total: NONE,
  leftOut: NONE,
};
