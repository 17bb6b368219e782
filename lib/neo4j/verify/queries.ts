import { ACTOR_KINDS } from "@/lib/model/actor";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { type Query, identifier } from "../query";
import type { Fields } from "../values";
import type { EdgeEvidence } from "./edges";
import type { Mention } from "./naming";
import type { StoredText } from "./passages";

function read<Row>(
  name: string,
  text: string,
  params: Query<Row>["params"],
  map: (row: Fields) => Row,
): Query<Row> {
  return { name, text, params, access: "READ", map };
}

export interface StoredActor {
  readonly actorId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly kindLabels: readonly string[];
  readonly spoken: number;
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** Statements that it is a party to: how much its edges take to verify. */
  readonly degree: number;
}

/** A page of actors behind an id, with all that is said of them but their edges. */
export function actorsAfter(after: string, limit: number): Query<StoredActor> {
  return read(
    "verify actors",
    `MATCH (a:Actor) WHERE a.actorId > $after
      WITH a ORDER BY a.actorId LIMIT $limit
      RETURN a{.*} AS actor, [label IN labels(a) WHERE label IN $kinds] AS kinds,
        COUNT { (a)<-[:ATTRIBUTED_TO]-(:Statement) } AS spoken,
        COUNT { (a)-[:ACTOR_OF]->() } + COUNT { (a)<-[:HAS_RECIPIENT]-() } AS degree,
        COLLECT { MATCH (n:ActorName)-[:NAMES]->(a) RETURN n{.nameKey, .name} } AS names`,
    { after, limit: BigInt(limit), kinds: ACTOR_KINDS },
    (row) => {
      const actor = row.map("actor");
      return {
        actorId: actor.text("actorId"),
        values: {
          name: actor.optionalText("name"),
          kind: actor.optionalText("kind"),
          aliases: actor.texts("aliases"),
          aliasText: actor.optionalText("aliasText"),
          wikidataId: actor.optionalText("wikidataId"),
          iso3: actor.optionalText("iso3"),
          sectors: actor.texts("sectors"),
        },
        counts: {
          statementCount: actor.optionalNumber("statementCount"),
          spokenCount: actor.optionalNumber("spokenCount"),
          neighbourCount: actor.optionalNumber("neighbourCount"),
        },
        kindLabels: row.texts("kinds"),
        spoken: row.number("spoken"),
        names: new Map(row.maps("names").map((n) => [n.text("nameKey"), { name: n.text("name") }])),
        degree: row.number("degree"),
      };
    },
  );
}

export function mentionsOf(actorIds: readonly string[]): Query<Mention & { actorId: string }> {
  return read(
    "verify mentions",
    `UNWIND $actorIds AS id
      MATCH (:Actor {actorId: id})<-[m:MENTIONS]-(article:Article)
      RETURN id, article.articleId AS articleId, m{.*} AS mention`,
    { actorIds },
    (row) => {
      const mention = row.map("mention");
      return {
        actorId: row.text("id"),
        articleId: row.text("articleId"),
        name: mention.text("name"),
        kind: mention.text("kind"),
        aliases: mention.texts("aliases"),
        wikidataId: mention.optionalText("wikidataId"),
        iso3: mention.optionalText("iso3"),
        sectors: mention.texts("sectors"),
      };
    },
  );
}

/** All statements that these actors are parties to, with all of their parties. */
export function evidenceOf(actorIds: readonly string[]): Query<EdgeEvidence & { of: string }> {
  return read(
    "verify statements",
    `UNWIND $actorIds AS id
      MATCH (a:Actor {actorId: id})
      CALL (a) {
        MATCH (a)-[:ACTOR_OF]->(s:Statement) RETURN s
        UNION
        MATCH (a)<-[:HAS_RECIPIENT]-(s:Statement) RETURN s
      }
      MATCH (s)-[:STATED_IN]->(article:Article)
      RETURN id, article.articleId AS articleId, s{.*,
          firstOn: toString(s.eventDate), lastOn: toString(coalesce(s.eventDateEnd, s.eventDate)),
          eventDate: null, eventDateEnd: null, reportedOn: null} AS statement,
        COLLECT { MATCH (s)<-[:ACTOR_OF]-(x:Actor) RETURN x.actorId } AS actorIds,
        COLLECT { MATCH (s)-[:HAS_RECIPIENT]->(x:Actor) RETURN x.actorId } AS recipientIds`,
    { actorIds },
    (row) => {
      const statement = row.map("statement");
      return {
        of: row.text("id"),
        statementId: statement.text("statementId"),
        articleId: row.text("articleId"),
        eventType: statement.text("eventType"),
        score: statement.number("score"),
        negated: statement.flag("negated"),
        hedged: statement.flag("hedged"),
        attributed: statement.flag("attributed"),
        reciprocal: statement.flag("reciprocal"),
        firstOn: statement.optionalText("firstOn"),
        lastOn: statement.optionalText("lastOn"),
        actorIds: row.texts("actorIds"),
        recipientIds: row.texts("recipientIds"),
      };
    },
  );
}

export interface StoredEdge {
  readonly of: string;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** All derived edges that begin at these actors; two of one key are two rows. */
export function edgesOf(actorIds: readonly string[]): Query<StoredEdge> {
  const types = [...EVENT_TYPE_NAMES, "NEIGHBOUR"].map(identifier).join("|");
  return read(
    "verify edges",
    `UNWIND $actorIds AS id
      MATCH (:Actor {actorId: id})-[e:${types}]->(b:Actor)
      RETURN id, type(e) AS type, b.actorId AS other,
        e{.*, firstOn: toString(e.firstOn), lastOn: toString(e.lastOn)} AS edge`,
    { actorIds },
    (row) => {
      const edge = row.map("edge");
      const type = row.text("type");
      const key = `${row.text("id")}|${type}|${row.text("other")}`;
      const ends = {
        actorId: edge.optionalText("actorId"),
        statements: edge.optionalNumber("statements"),
      };
      const values =
        type === "NEIGHBOUR"
          ? {
              ...ends,
              neighbourId: edge.optionalText("neighbourId"),
              pageKey: edge.optionalText("pageKey"),
            }
          : {
              ...ends,
              recipientId: edge.optionalText("recipientId"),
              articles: edge.optionalNumber("articles"),
              score: edge.optionalNumber("score"),
              negated: edge.optionalNumber("negated"),
              hedged: edge.optionalNumber("hedged"),
              attributed: edge.optionalNumber("attributed"),
              reciprocal: edge.flag("reciprocal"),
              firstOn: edge.optionalText("firstOn"),
              lastOn: edge.optionalText("lastOn"),
            };
      return { of: row.text("id"), key, values };
    },
  );
}

/** A page of articles behind an id, with their texts and passages. */
export function textsAfter(after: string, limit: number): Query<StoredText> {
  return read(
    "verify passages",
    `MATCH (article:Article) WHERE article.articleId > $after
      WITH article ORDER BY article.articleId LIMIT $limit
      RETURN article.articleId AS articleId, article.text AS text,
        COLLECT { MATCH (p:Passage)-[:PART_OF]->(article) RETURN p{.*} } AS passages`,
    { after, limit: BigInt(limit) },
    (row) => ({
      articleId: row.text("articleId"),
      text: row.text("text"),
      passages: row.maps("passages").map((passage) => ({
        passageId: passage.text("passageId"),
        exact: passage.text("exact"),
        prefix: passage.text("prefix"),
        suffix: passage.text("suffix"),
        start: passage.number("start"),
        end: passage.number("end"),
      })),
    }),
  );
}
