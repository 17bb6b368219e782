import type { ExportActor } from "@/lib/model/exports";
import { type ActorId, actorIdSchema, type StatementId, statementIdSchema } from "@/lib/model/ids";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { ArticleRef, Statement } from "@/lib/model/statement";
import type { Query } from "../query";
import type { Fields } from "../values";
import { given } from "./given";
import { PAIRS_OF_ACTOR } from "./columns";
import {
  actorNode,
  articleRef,
  BACKGROUND_TYPES,
  backgroundEdge,
  DERIVED_TYPES,
  derivedEdge,
} from "./projections";
import { statement } from "./statement";

/**
 * Pages of everything, each behind the last item of the one before, by an index and without a
 * sort of all: what is read costs the same memory however much there is.
 */

export const actorPage = (after: string, limit: number): Query<ExportActor> => ({
  name: "export actors",
  text: `
    MATCH (a:Actor) WHERE a.actorId > $after
    WITH a ORDER BY a.actorId LIMIT toInteger($limit)
    ${RETURN_ACTOR}`,
  params: { after, limit },
  access: "READ",
  map: readActor,
});

export const exportActors = (actorIds: readonly ActorId[]): Query<ExportActor> => ({
  name: "export actors by id",
  text: `
    MATCH (a:Actor) WHERE a.actorId IN $actorIds
    ${RETURN_ACTOR}`,
  params: { actorIds },
  access: "READ",
  map: readActor,
});

const RETURN_ACTOR = `RETURN ${actorNode.of("a")} AS actor, a.sectors AS sectors,
      a.wikidataId AS wikidataId, a.iso3 AS iso3 ORDER BY a.actorId`;

function readActor(row: Fields): ExportActor {
  return given({
    ...actorNode.read(row.map("actor")),
    sectors: row.texts("sectors"),
    wikidataId: row.optionalText("wikidataId"),
    iso3: row.optionalText("iso3"),
  });
}

/** Where a page of edges ended. */
export interface EdgePlace {
  readonly actorId: string;
  readonly eventType: string;
  readonly recipientId: string;
}

export const edgePage = (after: EdgePlace, limit: number): Query<DerivedEdge> => ({
  name: "export edges",
  text: `
    MATCH (a:Actor) WHERE a.actorId >= $after.actorId
    MATCH (a)-[e:${DERIVED_TYPES}]->(b)
    WITH a, type(e) AS eventType, b.actorId AS recipientId, e
    WHERE a.actorId > $after.actorId OR eventType > $after.eventType
      OR (eventType = $after.eventType AND recipientId > $after.recipientId)
    WITH a, eventType, recipientId, e
    ORDER BY a.actorId, eventType, recipientId LIMIT toInteger($limit)
    RETURN ${derivedEdge.of("e")} AS edge ORDER BY a.actorId, eventType, recipientId`,
  params: { after, limit },
  access: "READ",
  map: (row) => derivedEdge.read(row.map("edge")),
});

/** Background of the actors of a page: few have any. */
export const backgroundFrom = (actorIds: readonly ActorId[]): Query<BackgroundEdge> => ({
  name: "export background",
  text: `
    MATCH (a:Actor) WHERE a.actorId IN $actorIds
    MATCH (a)-[r:${BACKGROUND_TYPES}]->(b:Actor)
    RETURN ${backgroundEdge.of("a", "r", "b")} ORDER BY actorId, relation, recipientId`,
  params: { actorIds },
  access: "READ",
  map: backgroundEdge.read,
});

/** The nodes of a label by their id, each page behind the last one of the page before. */
const pagesOf =
  <Row>(
    name: string,
    [label, id]: readonly [label: string, id: string],
    projection: { of(node: string): string; read(map: Fields): Row },
  ) =>
  (after: string, limit: number): Query<Row> => ({
    name: `export ${name}`,
    text: `
    MATCH (n:${label}) WHERE n.${id} > $after
    WITH n ORDER BY n.${id} LIMIT toInteger($limit)
    RETURN ${projection.of("n")} AS item ORDER BY n.${id}`,
    params: { after, limit },
    access: "READ",
    map: (row) => projection.read(row.map("item")),
  });

export const statementPage = pagesOf<Statement>(
  "statements",
  ["Statement", "statementId"],
  statement,
);

export const articlePage = pagesOf<ArticleRef>("articles", ["Article", "articleId"], articleRef);

/** A statement behind an edge of a part, with what the edge counts of it. */
export interface CountedPair {
  readonly statementId: StatementId;
  readonly edgeId: string;
  readonly articleId: string;
  readonly score: number;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly attributed: boolean;
  readonly reciprocal: boolean;
  readonly firstOn: string | undefined;
  readonly lastOn: string | undefined;
}

/** In no order; a statement has a row for each edge that it stands behind. */
export const countedPairs = (actorIds: readonly ActorId[]): Query<CountedPair> => ({
  name: "export pairs",
  text: `${PAIRS_OF_ACTOR}
    MATCH (s)-[:STATED_IN]->(article:Article)
    RETURN s.statementId AS statementId, a.actorId AS actorId, s.eventType AS eventType,
      b.actorId AS recipientId, article.articleId AS articleId, s.score AS score,
      s.negated AS negated, s.hedged AS hedged, s.attributed AS attributed,
      s.reciprocal AS reciprocal, toString(s.eventDate) AS firstOn,
      toString(coalesce(s.eventDateEnd, s.eventDate)) AS lastOn`,
  params: { actorIds },
  access: "READ",
  map: (row) => ({
    statementId: row.as("statementId", statementIdSchema),
    edgeId: `${row.as("actorId", actorIdSchema)}|${row.text("eventType")}|${row.text("recipientId")}`,
    articleId: row.text("articleId"),
    score: row.number("score"),
    negated: row.flag("negated"),
    hedged: row.flag("hedged"),
    attributed: row.flag("attributed"),
    reciprocal: row.flag("reciprocal"),
    firstOn: row.optionalText("firstOn"),
    lastOn: row.optionalText("lastOn"),
  }),
});
