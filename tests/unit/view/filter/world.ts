import fc from "fast-check";
import { ACTOR_KINDS, BACKGROUND_RELATIONS } from "@/lib/model/actor";
import type { CodedColumn, StatementColumns } from "@/lib/model/columns";
import { FACTUALITIES, type Factuality, isHedged } from "@/lib/model/factuality";
import {
  type ActorId,
  actorIdSchema,
  articleIdSchema,
  type StatementId,
  statementIdSchema,
} from "@/lib/model/ids";
import { type EventType, modesOf } from "@/lib/model/plover";
import type { DerivedEdge, GraphSlice } from "@/lib/model/slice";
import { dayText } from "@/lib/view/filter/days";
import {
  CLOCKS,
  FACET_IDS,
  type FacetId,
  NO_FILTER,
  type SceneFilter,
  withChoice,
  withLargestComponent,
  withSetting,
} from "@/lib/view/filter/filter";
import { actor, background, edge, slice } from "@/tests/support/slice";

/** A statement as a plain object, for whoever counts without columns. */
export interface Plain {
  readonly statementId: StatementId;
  readonly eventType: EventType;
  readonly mode?: string;
  readonly chain: readonly ActorId[];
  readonly factuality: Factuality;
  readonly article: number;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly happened?: readonly [from: number, to: number];
  readonly saidOn?: number;
  readonly publishedOn?: number;
  /** Of the edges that it stands behind. */
  readonly edgeIds: readonly string[];
  /** It is behind its lines, but the columns were cut before it. */
  readonly cut: boolean;
}

export interface World {
  readonly content: GraphSlice;
  readonly statements: readonly Plain[];
  readonly columns: StatementColumns;
}

/** Few of everything, so that filters meet. */
const TYPES: readonly EventType[] = ["REJECT", "REQUEST", "AID", "ASSAULT"];
const IDS = ["rus", "swe", "irn", "un", "nusra", "lavrov", "kremlin", "tur"].map((id) =>
  actorIdSchema.parse(id),
);
const NAMES = ["Russia", "Sweden", "Iran", "United Nations", "al-Nusra Front", "Sergei Lavrov"];
const ARTICLES = ["first", "second", "third"].map((id) => articleIdSchema.parse(id));
export const PUBLISHERS = ["The Wire", undefined, "The Post"];

const id = (index: number): StatementId =>
  statementIdSchema.parse(index.toString(16).padStart(16, "0"));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const drawnStatement = (actors: readonly ActorId[]) =>
  fc.record({
    eventType: fc.constantFrom(...TYPES),
    mode: optional(fc.nat(2)),
    chain: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 2 }),
    factuality: fc.constantFrom(...FACTUALITIES),
    article: fc.nat(ARTICLES.length - 1),
    negated: fc.boolean(),
    hypothetical: fc.boolean(),
    happened: optional(fc.tuple(fc.nat(40), fc.nat(10))),
    saidOn: optional(fc.nat(40)),
    publishedOn: optional(fc.nat(40)),
    pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...actors)), {
      minLength: 1,
      maxLength: 2,
      selector: (pair) => pair.join(),
    }),
    cut: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  });

const actorSets = fc.integer({ min: 1, max: IDS.length }).map((count) => IDS.slice(0, count));

export const worlds: fc.Arbitrary<World> = actorSets.chain((actors) =>
  fc
    .record({
      kinds: fc.array(fc.constantFrom(...ACTOR_KINDS), {
        minLength: actors.length,
        maxLength: actors.length,
      }),
      statements: fc.array(drawnStatement(actors), { maxLength: 14 }),
      background: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(...actors),
          fc.constantFrom(...BACKGROUND_RELATIONS),
          fc.constantFrom(...actors),
        ),
        { maxLength: 4, selector: (each) => each.join() },
      ),
    })
    .map((drawn) => {
      const statements = drawn.statements.map(({ pairs, mode, happened, ...rest }, index) => {
        const modeOf = mode === undefined ? undefined : modesOf(rest.eventType)[mode];
        return {
          ...definedOnly(rest),
          statementId: id(index),
          edgeIds: pairs.map(([a, b]) => `${a}|${rest.eventType}|${b}`),
          ...(modeOf !== undefined && { mode: modeOf }),
          ...(happened && { happened: [happened[0], happened[0] + happened[1]] as const }),
        } as Plain;
      });
      const edgeIds = [...new Set(statements.flatMap((each) => each.edgeIds))];
      return {
        content: slice(
          actors.map((each, place) => ({
            ...actor(each, NAMES[place] ?? each, drawn.kinds[place] ?? "Group"),
            aliases: place % 2 === 0 ? [`${each} sidé`] : [],
          })),
          edgeIds.map((edgeId) => edgeFrom(edgeId, statements)),
          drawn.background.map(([a, relation, b]) => background(a, relation, b)),
        ),
        statements,
        columns: columnsFrom(statements),
      };
    }),
);

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

function edgeFrom(edgeId: string, statements: readonly Plain[]): DerivedEdge {
  const [from = "", type = "", to = ""] = edgeId.split("|");
  return numbered(
    edge(from, type as EventType, to),
    statements.filter((each) => each.edgeIds.includes(edgeId)),
  );
}

/** The edge with its numbers counted from these statements. */
export function numbered(bare: DerivedEdge, statements: readonly Plain[]): DerivedEdge {
  const { firstOn: _, lastOn: __, ...rest } = bare;
  const count = (is: (each: Plain) => boolean): number => statements.filter(is).length;
  const happened = statements.flatMap((each) => (each.happened ? [each.happened] : []));
  return {
    ...rest,
    statements: statements.length,
    articles: new Set(statements.map(({ article }) => article)).size,
    negated: count((each) => each.negated),
    hedged: count((each) => isHedged(each.factuality) || each.hypothetical),
    attributed: count((each) => each.chain.length > 0),
    ...(happened.length > 0 && {
      firstOn: dayText(Math.min(...happened.map(([from]) => from))),
      lastOn: dayText(Math.max(...happened.map(([, to]) => to))),
    }),
  };
}

/** As the server sends them: what was cut is not in them. */
function columnsFrom(all: readonly Plain[]): StatementColumns {
  const statements = all.filter(({ cut }) => !cut);
  const edgeIds = [...new Set(statements.flatMap((each) => each.edgeIds))];
  const pairs = statements.flatMap((each, row) =>
    each.edgeIds.map((edgeId) => [edgeIds.indexOf(edgeId), row] as const),
  );
  return {
    statementIds: statements.map(({ statementId }) => statementId),
    eventType: coded(statements.map(({ eventType }) => eventType)),
    mode: coded(statements.map(({ mode }) => mode)),
    chain: coded(statements.map(({ chain }) => (chain.length > 0 ? chain : undefined))),
    factuality: coded(statements.map(({ factuality }) => factuality)),
    article: coded(statements.map(({ article }) => ARTICLES[article])),
    negated: statements.map(({ negated }) => Number(negated)),
    hypothetical: statements.map(({ hypothetical }) => Number(hypothetical)),
    happenedFrom: statements.map(({ happened }) => happened?.[0] ?? null),
    happenedTo: statements.map(({ happened }) => happened?.[1] ?? null),
    saidOn: statements.map(({ saidOn }) => saidOn ?? null),
    publishedOn: statements.map(({ publishedOn }) => publishedOn ?? null),
    edgeIds,
    edgeOf: pairs.map(([line]) => line),
    statementOf: pairs.map(([, row]) => row),
    speakers: IDS.map((actorId) => ({ actorId, name: actorId, kind: "Person" as const })),
    articles: ARTICLES.map((articleId, article) => ({
      articleId,
      title: articleId,
      ...(PUBLISHERS[article] !== undefined && { publisher: PUBLISHERS[article] }),
    })),
    leftOut: all.length - statements.length,
  };
}

function coded<T>(cells: readonly (T | undefined)[]): CodedColumn<T> {
  const keys = [...new Set(cells.filter((cell) => cell !== undefined).map((cell) => String(cell)))];
  return {
    values: keys.map((key) => cells.find((cell) => String(cell) === key) as T),
    codes: cells.map((cell) => (cell === undefined ? -1 : keys.indexOf(String(cell)))),
  };
}

const VALUES: Readonly<Record<FacetId, readonly string[]>> = {
  kind: ACTOR_KINDS,
  eventType: TYPES,
  mode: ["", "REJECT/assist", "REQUEST/assist", "ASSAULT/abduct"],
  quadClass: ["NEUTRAL", "VERBAL_CONFLICT", "MATERIAL_CONFLICT", "MATERIAL_COOPERATION"],
  speaker: ["", ...IDS],
  publisher: ["", "The Wire", "The Post"],
  article: ARTICLES,
  factuality: FACTUALITIES,
  attributed: ["yes", "no"],
  negated: ["yes", "no"],
  hypothetical: ["yes", "no"],
};

type Step = (filter: SceneFilter) => SceneFilter;

const choice = (facet: FacetId): fc.Arbitrary<Step> =>
  fc
    .record({
      mode: fc.constantFrom("only" as const, "without" as const),
      values: fc.subarray([...VALUES[facet]], { minLength: 1 }),
    })
    .map((chosen) => (filter) => withChoice(filter, facet, chosen));

const day = fc.option(fc.nat(50));

/** One step for each filter there is. */
const STEPS: readonly fc.Arbitrary<Step>[] = [
  ...FACET_IDS.map(choice),
  fc
    .record({
      clock: fc.constantFrom(...CLOCKS),
      from: day,
      to: day,
      undated: fc.boolean(),
    })
    .map((time) => (filter) => withSetting(filter, "time", time)),
  ...(["minStatements", "minDegree", "core"] as const).map((setting) =>
    fc.integer({ min: 1, max: 3 }).map(
      (least): Step =>
        (filter) =>
          withSetting(filter, setting, least),
    ),
  ),
  fc
    .record({ actorId: fc.constantFrom(...IDS), depth: fc.constantFrom(1 as const, 2 as const) })
    .map((ego) => (filter) => withSetting(filter, "ego", ego)),
  fc.constant((filter) => withLargestComponent(filter, true)),
  fc.constantFrom("rus", "SIDE", "front", "a").map(
    (text): Step =>
      (filter) =>
        withSetting(filter, "text", text),
  ),
];

/** Steps of different filters, in some order. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .shuffledSubarray([...STEPS.keys()], { maxLength: 4 })
  .chain((chosen) => fc.tuple(...chosen.flatMap((place) => STEPS[place] ?? [])));

export const applied = (all: readonly Step[]): SceneFilter =>
  all.reduce((filter, step) => step(filter), NO_FILTER);

export const filters: fc.Arbitrary<SceneFilter> = steps.map(applied);
