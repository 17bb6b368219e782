import type { ArticleRows, PartyRow, StatementRow } from "@/lib/articles/rows";
import { BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { date, integer } from "../parameters";
import { type Query, identifier, noRows } from "../query";

/** How the statements of an article script came to be. */
const EXTRACTION = {
  method: "script",
  tool: "whosays",
  toolVersion: "0.1.0",
  codebook: "PLOVER 2.0",
} as const;

/**
 * Writes all evidence of articles whose own nodes, actors and places are there and
 * locked. Few and large queries, for each costs the server a fixed time of its own.
 */
export function writeEvidence(articles: readonly ArticleRows[]): Query<undefined>[] {
  const stating = articles.filter(({ statements }) => statements.length > 0);
  return [
    writeArticles(articles),
    ...some(stating, () => [writeStatements(stating), ...writeLinks(stating)]),
    ...writeBackground(articles),
  ];
}

function some<T>(items: readonly unknown[], then: () => T[]): T[] {
  return items.length > 0 ? then() : [];
}

function write(name: string, text: string, params: Query<undefined>["params"]): Query<undefined> {
  return { name, text, params, access: "WRITE", map: noRows };
}

function writeArticles(articles: readonly ArticleRows[]): Query<undefined> {
  return write(
    "write articles",
    `UNWIND $articles AS given
      MATCH (article:Article {articleId: given.articleId})
      SET article = given.properties
      WITH article, given
      CALL (article, given) {
        UNWIND given.actors AS row
        MATCH (a:Actor {actorId: row.id})
        CREATE (article)-[m:MENTIONS]->(a) SET m = row.naming
      }
      CALL (article, given) {
        UNWIND given.places AS row
        MATCH (p:Place {placeId: row.id})
        CREATE (article)-[m:MENTIONS]->(p) SET m = row.naming
      }
      UNWIND given.passages AS row
      CREATE (p:Passage)-[:PART_OF]->(article) SET p = row`,
    {
      articles: articles.map(({ article, actors, places, passages }) => ({
        articleId: article.articleId,
        properties: { ...article, publishedOn: date(article.publishedOn) },
        actors: actors.map(({ actorId: id, ...naming }) => ({ id, naming })),
        places: places.map(({ placeId: id, ...naming }) => ({ id, naming })),
        passages: passages.map((passage) => ({
          ...passage,
          start: integer(passage.start),
          end: integer(passage.end),
          paragraph: integer(passage.paragraph),
        })),
      })),
    },
  );
}

function writeStatements(articles: readonly ArticleRows[]): Query<undefined> {
  return write(
    "write statements",
    `UNWIND $articles AS given
      MATCH (article:Article {articleId: given.articleId})
      CREATE (run:Extraction) SET run = given.run
      WITH article, run, given
      UNWIND given.statements AS row
      CREATE (run)<-[:GENERATED_BY]-(s:Statement)-[in:STATED_IN]->(article)
      SET s = row.properties, in.factuality = row.properties.articleFactuality
      WITH s, row
      CALL (s, row) {
        UNWIND row.actors AS party
        MATCH (a:Actor {actorId: party.id})
        CREATE (a)-[r:ACTOR_OF]->(s) SET r = party.link
      }
      CALL (s, row) {
        UNWIND row.recipients AS party
        MATCH (a:Actor {actorId: party.id})
        CREATE (s)-[r:HAS_RECIPIENT]->(a) SET r = party.link
      }
      CALL (s, row) {
        UNWIND row.speakers AS party
        MATCH (a:Actor {actorId: party.id})
        CREATE (s)-[r:ATTRIBUTED_TO]->(a) SET r = party.link
      }
      CALL (s, row) {
        UNWIND row.passages AS passage
        MATCH (p:Passage {passageId: passage.id})
        CREATE (s)-[:EVIDENCED_BY {order: passage.order}]->(p)
      }
      UNWIND row.placeIds AS placeId
      MATCH (p:Place {placeId: placeId})
      CREATE (s)-[:LOCATED_IN]->(p)`,
    { articles: articles.map(statementsParameter) },
  );
}

function statementsParameter({ article: { articleId }, passages, statements }: ArticleRows) {
  const words = new Map<string, string>(passages.map(({ passageId, exact }) => [passageId, exact]));
  return {
    articleId,
    run: { runId: `${articleId}/${EXTRACTION.method}`, ...EXTRACTION },
    statements: statements.map((statement) => statementParameter(statement, words)),
  };
}

function statementParameter(statement: StatementRow, words: ReadonlyMap<string, string>) {
  const { actors, recipients, attribution, passageIds, placeIds, about: _, ...own } = statement;
  return {
    properties: {
      ...own,
      // Text, one passage a line, because that is what a full-text index takes.
      quotes: passageIds.map((id) => words.get(id)).join("\n"),
      eventDate: date(own.eventDate),
      eventDateEnd: date(own.eventDateEnd),
      reportedOn: date(own.reportedOn),
    },
    actors: actors.map(partyParameter),
    recipients: recipients.map(partyParameter),
    speakers: attribution.map(partyParameter),
    passages: passageIds.map((id, order) => ({ id, order: integer(order) })),
    placeIds,
  };
}

function partyParameter({ actorId, order, ...rest }: Pick<PartyRow, "actorId" | "order">) {
  return { id: actorId, link: { ...rest, order: integer(order) } };
}

/** The statements that other statements of their article are about. */
function writeLinks(articles: readonly ArticleRows[]): Query<undefined>[] {
  const statements = articles.flatMap((article) => article.statements);
  const rows = statements.flatMap(({ statementId, about }) =>
    about.map(({ relation, statementId: other }) => ({ statementId, other, relation })),
  );
  const text = `UNWIND $rows AS row
    MATCH (s:Statement {statementId: row.statementId})
    MATCH (o:Statement {statementId: row.other})
    CREATE (s)-[:ABOUT {relation: row.relation}]->(o)`;
  return some(rows, () => [write("write links between statements", text, { rows })]);
}

function writeBackground(articles: readonly ArticleRows[]): Query<undefined>[] {
  return BACKGROUND_RELATIONS.flatMap((relation) => {
    const rows = articles.flatMap(({ article: { articleId }, background }) =>
      background
        .filter((row) => row.relation === relation)
        .map(({ from, to, role, passageId }) => ({
          from,
          to,
          link: { articleId, passageId, ...(role !== undefined && { role }) },
        })),
    );
    const text = `UNWIND $rows AS row
      MATCH (a:Actor {actorId: row.from})
      MATCH (b:Actor {actorId: row.to})
      CREATE (a)-[r:${identifier(relation)}]->(b) SET r = row.link`;
    return some(rows, () => [write("write background", text, { rows })]);
  });
}
