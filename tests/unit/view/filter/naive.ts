import { toneOf } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";
import {
  type Choice,
  FACET_IDS,
  type FacetId,
  type SceneFilter,
  type TimeRange,
} from "@/lib/view/filter/filter";
import { numbered, type Plain, PUBLISHERS, type World } from "./world";

const ARTICLES = ["first", "second", "third"];

/** The values that a statement has in a facet. */
export function valuesIn(facet: Exclude<FacetId, "kind">, statement: Plain): readonly string[] {
  const yes = (is: boolean): readonly string[] => [is ? "yes" : "no"];
  switch (facet) {
    case "eventType":
      return [statement.eventType];
    case "mode":
      return [statement.mode === undefined ? "" : `${statement.eventType}/${statement.mode}`];
    case "quadClass":
      return [toneOf(statement.eventType)];
    case "speaker":
      return statement.chain.length === 0 ? [""] : statement.chain;
    case "publisher":
      return [PUBLISHERS[statement.article] ?? ""];
    case "article":
      return [ARTICLES[statement.article] ?? ""];
    case "factuality":
      return [statement.factuality];
    case "attributed":
      return yes(statement.chain.length > 0);
    case "negated":
      return yes(statement.negated);
    case "hypothetical":
      return yes(statement.hypothetical);
  }
}

const fits = (choice: Choice | undefined, values: readonly string[]): boolean =>
  !choice || values.some((value) => choice.values.includes(value)) === (choice.mode === "only");

function fitsTime(statement: Plain, range: TimeRange | undefined): boolean {
  if (!range) return true;
  const day = range.clock === "said" ? statement.saidOn : statement.publishedOn;
  const span =
    range.clock === "happened" ? statement.happened : day === undefined ? undefined : [day, day];
  if (!span) return range.undated;
  const [from = 0, to = 0] = span;
  return (range.to === null || from <= range.to) && (range.from === null || to >= range.from);
}

export function fitsAll(statement: Plain, filter: SceneFilter): boolean {
  return (
    fitsTime(statement, filter.time) &&
    FACET_IDS.every(
      (facet) => facet === "kind" || fits(filter.choices[facet], valuesIn(facet, statement)),
    )
  );
}

type Content = Pick<GraphSlice, "actors" | "edges" | "background">;

/** The same as the pass, slowly and by the letter of what it promises. */
export function naiveFilter({ content, statements }: World, filter: SceneFilter): Content {
  const edges = content.edges
    .flatMap((edge) => {
      const all = statements.filter(({ edgeIds }) => edgeIds.includes(edge.edgeId));
      if (all.some(({ cut }) => cut)) {
        const ofType = fits(filter.choices.eventType, [edge.eventType]);
        return ofType && fits(filter.choices.quadClass, [toneOf(edge.eventType)]) ? [edge] : [];
      }
      const left = all.filter((statement) => fitsAll(statement, filter));
      if (left.length === 0) return [];
      return [left.length === all.length ? edge : numbered(edge, left)];
    })
    .filter((edge) => edge.statements >= (filter.minStatements ?? 0));
  const touches = (lines: readonly DerivedEdge[], id: string): boolean =>
    lines.some(({ actorId, recipientId }) => actorId === id || recipientId === id);
  const text = filter.text?.toLowerCase();
  const actors = content.actors.filter(
    ({ actorId, kind, name, aliases }) =>
      (touches(edges, actorId) || !touches(content.edges, actorId)) &&
      fits(filter.choices.kind, [kind]) &&
      // The aliases of these worlds have no accent but this one.
      (text === undefined ||
        [name, ...aliases].join("\n").toLowerCase().replaceAll("é", "e").includes(text)),
  );
  let left = withEnds({ actors, edges, background: content.background });
  const keep = (ids: ReadonlySet<string>): void => {
    left = withEnds({ ...left, actors: left.actors.filter(({ actorId }) => ids.has(actorId)) });
  };
  const { minDegree, core, ego, largestComponent } = filter;
  const withDegree = (least: number): ReadonlySet<string> =>
    new Set(
      left.actors
        .map(({ actorId }) => actorId)
        .filter((actorId) => neighboursOf(left, actorId).size >= least),
    );
  if (minDegree !== undefined) keep(withDegree(minDegree));
  if (core !== undefined) {
    let before: number;
    do {
      before = left.actors.length;
      keep(withDegree(core));
    } while (left.actors.length < before);
  }
  if (ego) keep(around(left, ego.actorId, ego.depth));
  if (largestComponent) {
    const components = left.actors.map(({ actorId }) => around(left, actorId, left.actors.length));
    const [largest] = components.toSorted(
      (a, b) => b.size - a.size || ([...a].toSorted().join() < [...b].toSorted().join() ? -1 : 1),
    );
    keep(largest ?? new Set());
  }
  return left;
}

function withEnds({ actors, edges, background }: Content): Content {
  const here = new Set(actors.map(({ actorId }) => actorId));
  const hasEnds = ({ actorId, recipientId }: DerivedEdge | BackgroundEdge): boolean =>
    here.has(actorId) && here.has(recipientId);
  return { actors, edges: edges.filter(hasEnds), background: background.filter(hasEnds) };
}

function neighboursOf({ edges, background }: Content, id: string): ReadonlySet<string> {
  return new Set(
    [...edges, ...background]
      .filter(({ actorId, recipientId }) => actorId !== recipientId)
      .flatMap(({ actorId, recipientId }) =>
        actorId === id ? [recipientId] : recipientId === id ? [actorId] : [],
      ),
  );
}

function around(content: Content, centre: string, depth: number): ReadonlySet<string> {
  let reached = new Set<string>(
    content.actors.some(({ actorId }) => actorId === centre) ? [centre] : [],
  );
  for (let step = 0; step < depth; step++) {
    reached = new Set([...reached].flatMap((id) => [id, ...neighboursOf(content, id)]));
  }
  return reached;
}
