import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineArticle } from "@/lib/articles/schema";
import { ACTOR_KINDS } from "@/lib/model/actor";
import { actorIdSchema, type ActorId } from "@/lib/model/ids";
import type { GraphPart, GraphSlice } from "@/lib/model/slice";
import type { Database } from "@/lib/neo4j/driver";
import { readColumns } from "@/lib/neo4j/reads/columns";
import { readGraphAmong } from "@/lib/neo4j/reads/graph";
import { type IndexedColumns, indexColumns, NO_DAY } from "@/lib/view/filter/columns";
import { cypherOf } from "@/lib/view/filter/cypher/query";
import {
  CLOCKS,
  EGO_DEPTHS,
  type FacetId,
  FILTER_IDS,
  type FilterId,
  activeFilters,
  NO_FILTER,
  type SceneFilter,
  withChoice,
  withLargestComponent,
  withSetting,
} from "@/lib/view/filter/filter";
import { filterSlice } from "@/lib/view/filter/pass";
import { readParameters } from "@/lib/view/console/parameters";
import { withoutHidden } from "@/lib/view/scene/content";
import { seedAll } from "@/scripts/seeding/seed";
import { generateWorld } from "@/scripts/generate/write";
import { compileScript, sampleArticles } from "@/tests/support/articles";
import { openFreshDatabase, runText } from "@/tests/support/neo4j";
import { times } from "@/tests/support/scale";
import { ask } from "../console/ask";

/** Names that no plain comparison finds, one of which is written as a pattern is. */
const ODD = defineArticle({
  articleId: "odd-names",
  title: "Odd names",
  publisher: "L'Écho “quoted” \\u0027",
  textKind: "full",
  paragraphs: ["They all met, and some of them denied it."],
  actors: {
    tur: { name: "Türkiye", kind: "Country", aliases: ["TÜRKIYE CUMHURIYETI"] },
    sophos: { name: "ΣΟΦΟΣ Œuvre", kind: "Organization" },
    pattern: { name: "a.b*c (d) [e] 'f' $g \\Q", kind: "Group" },
    ist: { name: "İstanbul Circle 😀", kind: "Group" },
  },
  statements: (["tur", "sophos", "pattern"] as const).map((from) => ({
    key: `meets-${from}`,
    summary: `${from} meets another`,
    type: "CONSULT",
    mode: "visit",
    actors: [from],
    recipients: ["ist"],
    factuality: "CT+",
    evidence: [{ paragraph: 1, exact: "They all met" }],
  })),
});

const SOUGHT = [
  "turki",
  "TÜRK",
  "cumhuriyeti",
  "σοφος",
  "œuv",
  "a.b*",
  "(d) [",
  "'f'",
  "\\q",
  "$",
  "istanbul",
  "😀",
  "actor",
  "ba",
  "nobody of that name",
];

interface Stage {
  readonly content: GraphSlice;
  readonly columns: IndexedColumns;
}

let db: Database;
let whole: Stage;
/** Some of the actors, and not even every line among them. */
let part: Stage;

const countsOf = ({ actors, edges, background }: GraphPart) => ({
  actors: actors.length,
  edges: edges.length,
  background: background.length,
});

beforeAll(async () => {
  db = await openFreshDatabase();
  await generateWorld({ db, statements: 500, seed: 11 });
  const world = { actors: 9, places: 1, statements: { min: 10, max: 20 } };
  const articles = [...sampleArticles(8, 20_180_222, world), compileScript(ODD)];
  await seedAll(db, articles, { known: new Map() });
  const rows = await runText(db, "MATCH (a:Actor) RETURN a.actorId AS id ORDER BY id", {}, "READ");
  const everybody = rows.map(({ id }) => actorIdSchema.parse(id));
  const all = await readGraphAmong(db, everybody);
  const stageOf = async (ids: readonly ActorId[], seen: GraphPart): Promise<Stage> => {
    const [total, here] = [countsOf(all), countsOf(seen)];
    const leftOut = {
      actors: total.actors - here.actors,
      edges: total.edges - here.edges,
      background: total.background - here.background,
    };
    const columns = indexColumns(await readColumns(db, ids));
    return { content: { ...seen, total, leftOut }, columns };
  };
  whole = await stageOf(everybody, all);
  const some = everybody.filter((_, place) => place % 3 !== 1);
  const among = await readGraphAmong(db, some);
  part = await stageOf(some, { ...among, edges: among.edges.filter((_, line) => line % 9 !== 4) });
}, 120_000);

afterAll(() => db.close());

/** Values that statements have, and one that none has. */
function choiceOf(facet: FacetId, { columns }: Stage) {
  const values = facet === "kind" ? ACTOR_KINDS : columns.facets[facet].values;
  return fc.record({
    mode: fc.constantFrom("only", "without"),
    values: fc
      .subarray([...values], { minLength: 1, maxLength: Math.max(1, Math.ceil(values.length / 2)) })
      .chain((some) => fc.constantFrom(some, ["of no statement", ...some])),
  });
}

function timeOf({ columns }: Stage) {
  return fc.constantFrom(...CLOCKS).chain((clock) => {
    const days = [...columns.clocks[clock].from].filter((day) => day !== NO_DAY);
    const day = fc.option(fc.constantFrom(...(days.length > 0 ? days : [17_000])), { freq: 4 });
    return fc.record({ clock: fc.constant(clock), from: day, to: day, undated: fc.boolean() });
  });
}

/** One filter after the other, as a reader sets them. */
function settingOf(id: FilterId, stage: Stage): fc.Arbitrary<(filter: SceneFilter) => SceneFilter> {
  const number = fc.integer({ min: 1, max: 4 });
  switch (id) {
    case "time":
      return timeOf(stage).map((time) => (filter) => withSetting(filter, "time", time));
    case "minStatements":
    case "minDegree":
    case "core":
      return number.map((least) => (filter) => withSetting(filter, id, least));
    case "text":
      return fc
        .constantFrom(...SOUGHT)
        .map((text) => (filter) => withSetting(filter, "text", text));
    case "ego":
      return fc
        .record({
          actorId: fc.constantFrom(...stage.content.actors.map(({ actorId }) => actorId)),
          depth: fc.constantFrom(...EGO_DEPTHS),
        })
        .map((ego) => (filter) => withSetting(filter, "ego", ego));
    case "largestComponent":
      return fc.constant((filter) => withLargestComponent(filter, true));
    default:
      return choiceOf(id, stage).map((choice) => (filter) => withChoice(filter, id, choice));
  }
}

const filtersOn = (stage: Stage, ids: readonly FilterId[]): fc.Arbitrary<SceneFilter> =>
  fc
    .tuple(...ids.map((id) => settingOf(id, stage)))
    .map((settings) => settings.reduce((filter, set) => set(filter), NO_FILTER));

/** Mostly nothing is hidden. */
const hiddenOn = ({ content: { actors, edges } }: Stage) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.subarray(
            actors.map(({ actorId }) => actorId as string),
            { maxLength: 20 },
          ),
          fc.subarray(
            edges.map(({ edgeId }) => edgeId),
            { maxLength: 40 },
          ),
        )
        .map((ids) => ids.flat()),
    },
  );

/** What the page shows of a scene, and what the console answers to its query. */
async function compare({ content, columns }: Stage, filter: SceneFilter, ids: readonly string[]) {
  const hidden = new Set(ids);
  const base = withoutHidden(content, hidden);
  const { slice: left, statementsOf } = filterSlice(base, columns, filter);
  const nameOf = new Map(base.actors.map(({ actorId, name }) => [actorId, name]));
  const { source, lines, starts, rows } = columns;
  const shown = left.edges.flatMap(({ edgeId, actorId, recipientId, eventType }) => {
    const line = lines.get(edgeId) ?? -1;
    const behind = [...rows.slice(starts[line], starts[line + 1])].flatMap(
      (row) => source.statementIds[row] ?? [],
    );
    const remaining = statementsOf(edgeId);
    return behind
      .filter((statementId) => !remaining || remaining.has(statementId))
      .map((id) => `${nameOf.get(actorId)} ${eventType} ${nameOf.get(recipientId)}: ${id}`);
  });
  const form = cypherOf(filter, { base, left, hidden, columns });
  const parameters = Object.entries(readParameters(form.parameters));
  expect(parameters.map(([name]) => name).toSorted()).toEqual(
    form.parameters.map(({ name }) => name).toSorted(),
  );
  const { rows: answer, columns: head, error } = await ask(db, form.text, { parameters });
  expect(error).toBeUndefined();
  const told = answer.map((row) => {
    const value = (name: string) => String(row[head.indexOf(name)]);
    return `${value("actor")} ${value("type")} ${value("recipient")}: ${value("statementId")}`;
  });
  return { shown: shown.toSorted(), told: told.toSorted(), form };
}

test.each(FILTER_IDS)("a filter by %s leaves what its query finds", async (id) => {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  // Most texts are names of nobody: by chance all of a few would leave nothing.
  const texts = id === "text" ? SOUGHT : [];
  const examples = texts.map((text): [SceneFilter] => [withSetting(NO_FILTER, "text", text)]);
  for (const stage of [whole, part]) {
    await fc.assert(
      fc.asyncProperty(filtersOn(stage, [id]), async (filter) => {
        const { shown, told } = await compare(stage, filter, []);
        expect(told).toEqual(shown);
        [least, most] = [Math.min(least, shown.length), Math.max(most, shown.length)];
      }),
      { numRuns: Math.max(times(12, 6), examples.length), examples },
    );
  }
  // They do not all leave nothing, nor all of them the same.
  expect(most).toBeGreaterThan(least);
});

test("filters together, with things hidden, in a whole network and in a part of one", async () => {
  for (const stage of [whole, part]) {
    await fc.assert(
      fc.asyncProperty(
        fc
          .subarray([...FILTER_IDS], { minLength: 1, maxLength: 3 })
          .chain((ids) => filtersOn(stage, ids)),
        hiddenOn(stage),
        async (filter, hidden) => {
          const { shown, told } = await compare(stage, filter, hidden);
          expect(told).toEqual(shown);
        },
      ),
      { numRuns: times(60, 20) },
    );
  }
});

test("without a filter it is all that is shown", async () => {
  const { shown, told, form } = await compare(whole, NO_FILTER, []);
  expect(told).toEqual(shown);
  expect(shown.length).toBeGreaterThan(500);
  expect(form.parameters).toEqual([]);
  const some = await compare(part, NO_FILTER, []);
  expect(some.told).toEqual(some.shown);
});

test("what Cypher does not tell is said, and listed", async () => {
  const filter = withSetting(withLargestComponent(NO_FILTER, true), "core", 2);
  expect(activeFilters(filter)).toEqual(["core", "largestComponent"]);
  const { form } = await compare(whole, filter, []);
  const { actors } = filterSlice(whole.content, whole.columns, filter).slice;
  expect(form.notes).toEqual([
    `Cypher does not tell the k-core and the largest component: $actors lists the ${actors.length} actors that they leave of the scene.`,
  ]);
  expect(form.text).toContain(`// ${form.notes[0]}`);
});
