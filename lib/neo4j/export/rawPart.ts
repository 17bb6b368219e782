import type { Properties, RawBatch } from "@/lib/export/part";
import { BACKGROUND_RELATIONS } from "@/lib/model/actor";
import type { ActorId } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { ArticleRef } from "@/lib/model/statement";
import { floatValue } from "@/lib/stream/value";
import type { Database } from "../driver";
import type { ExecuteOptions } from "../execute";
import type { RawLabel, RawLink, RawNode } from "../queries/raw";
import { LABELS, linkBatches, linksOf, nodeBatches, nodesById } from "./raw";
import type { Scope } from "./scope";

interface PartReads {
  readonly actorIds: readonly ActorId[];
  readonly scope: () => Promise<Scope>;
  readonly edges: () => AsyncIterable<DerivedEdge>;
  readonly background: () => AsyncIterable<BackgroundEdge>;
  readonly articles: () => AsyncIterable<ArticleRef>;
}

const PAGE = 250;

/** What a part's statements stand on: which nodes of each label. */
type Wanted = Record<RawLabel, Set<string>>;

/**
 * The evidence of a part: its statements with everybody in them, speakers too, its articles and
 * its background. Of an article in part the hash is not that of the whole, so that seeding the
 * article brings what is missing.
 */
export async function* rawPart(
  db: Database,
  reads: PartReads,
  options: ExecuteOptions,
): AsyncGenerator<RawBatch, void> {
  const { statementIds } = await reads.scope();
  const wanted: Wanted = {
    Actor: new Set(reads.actorIds),
    ActorName: new Set(),
    Article: new Set(),
    Passage: new Set(),
    Place: new Set(),
    Extraction: new Set(),
    Statement: new Set(statementIds),
  };
  for await (const { articleId } of reads.articles()) wanted.Article.add(articleId);
  for await (const links of paged(db, "Statement", statementIds, options)) {
    for (const { type, far, farLabel } of links) if (type !== "ABOUT") wanted[farLabel].add(far);
  }
  const backgroundIds = new Set<string>();
  for await (const { edgeId } of reads.background()) backgroundIds.add(edgeId);
  const background: RawLink[] = [];
  for await (const links of paged(db, "Actor", reads.actorIds, options)) {
    const isBackground = ({ near, type, far }: RawLink) =>
      BACKGROUND_RELATIONS.some((relation) => relation === type) &&
      backgroundIds.has(`${near}|${type}|${far}`);
    background.push(...links.filter(isBackground));
  }
  for (const { properties } of background) {
    for (const [name, value] of properties)
      if (name === "passageId" && typeof value === "string") wanted.Passage.add(value);
  }

  for (const label of LABELS) {
    for await (const nodes of nodesById(db, label, [...wanted[label]].toSorted(), options))
      yield* nodeBatches(label, label === "Article" ? nodes.map(inPart) : nodes);
  }
  const isInPart = ({ far, farLabel }: RawLink): boolean => wanted[farLabel].has(far);
  for (const label of ["Article", "Passage", "Statement"] as const) {
    for await (const links of paged(db, label, [...wanted[label]].toSorted(), options))
      yield* linkBatches(label, links.filter(isInPart));
  }
  yield* linkBatches("Actor", background);
  let edges: RawLink[] = [];
  for await (const edge of reads.edges()) {
    edges.push(derivedLink(edge));
    if (edges.length < PAGE) continue;
    yield* linkBatches("Actor", edges);
    edges = [];
  }
  yield* linkBatches("Actor", edges);
}

async function* paged(
  db: Database,
  label: RawLabel,
  ids: readonly string[],
  options: ExecuteOptions,
): AsyncGenerator<readonly RawLink[], void> {
  for (let from = 0; from < ids.length; from += PAGE)
    yield await linksOf(db, label, ids.slice(from, from + PAGE), options);
}

function inPart(node: RawNode): RawNode {
  const properties = node.properties.map(
    ([name, value]) => [name, name === "contentHash" ? "part" : value] as const,
  );
  return { ...node, properties };
}

/** An edge with the numbers that it has in the part. */
function derivedLink(edge: DerivedEdge): RawLink {
  const { actorId, recipientId, eventType, firstOn, lastOn } = edge;
  const { reciprocal, statements, articles, score, negated, hedged, attributed } = edge;
  const properties: Properties = [
    ["actorId", actorId],
    ["articles", articles],
    ["attributed", attributed],
    ...(firstOn === undefined ? [] : [["firstOn", { $: "date", value: firstOn }] as const]),
    ["hedged", hedged],
    ...(lastOn === undefined ? [] : [["lastOn", { $: "date", value: lastOn }] as const]),
    ["negated", negated],
    ["recipientId", recipientId],
    ["reciprocal", reciprocal],
    ["score", floatValue(score)],
    ["statements", statements],
  ];
  return {
    type: eventType,
    near: actorId,
    far: recipientId,
    farLabel: "Actor",
    isIncoming: false,
    properties,
  };
}
