import type { ArticleRows, StatementRow } from "@/lib/articles/rows";
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

/** Writes all evidence of an article whose own node, actors and places are there and locked. */
export function writeEvidence(rows: ArticleRows): Query<undefined>[] {
  return [
    writeArticle(rows),
    writeMentions(rows),
    ...some(rows.passages, () => [writePassages(rows)]),
    ...some(rows.statements, () => [writeStatements(rows), ...writeParties(rows)]),
    ...some(rows.background, () => writeBackground(rows)),
  ];
}

function some<T>(items: readonly unknown[], then: () => T[]): T[] {
  return items.length > 0 ? then() : [];
}

function write(name: string, text: string, params: Query<undefined>["params"]): Query<undefined> {
  return { name, text, params, access: "WRITE", map: noRows };
}

function writeArticle({ article }: ArticleRows): Query<undefined> {
  return write(
    "write article",
    "MATCH (article:Article {articleId: $articleId}) SET article = $article",
    {
      articleId: article.articleId,
      article: { ...article, publishedOn: date(article.publishedOn) },
    },
  );
}

function writeMentions({ article, actors, places }: ArticleRows): Query<undefined> {
  return write(
    "write mentions",
    `MATCH (article:Article {articleId: $articleId})
      CALL (article) {
        UNWIND $actors AS row
        MATCH (a:Actor {actorId: row.actorId})
        CREATE (article)-[m:MENTIONS]->(a) SET m = row.naming
      }
      CALL (article) {
        UNWIND $places AS row
        MATCH (p:Place {placeId: row.placeId})
        CREATE (article)-[m:MENTIONS]->(p) SET m = row.naming
      }`,
    {
      articleId: article.articleId,
      actors: actors.map(({ actorId, ...naming }) => ({ actorId, naming })),
      places: places.map(({ placeId, ...naming }) => ({ placeId, naming })),
    },
  );
}

function writePassages({ article, passages }: ArticleRows): Query<undefined> {
  return write(
    "write passages",
    `MATCH (article:Article {articleId: $articleId})
      UNWIND $passages AS row
      CREATE (p:Passage)-[:PART_OF]->(article) SET p = row`,
    {
      articleId: article.articleId,
      passages: passages.map((passage) => ({
        ...passage,
        start: integer(passage.start),
        end: integer(passage.end),
        paragraph: integer(passage.paragraph),
      })),
    },
  );
}

function writeStatements({ article, passages, statements }: ArticleRows): Query<undefined> {
  const words = new Map<string, string>(passages.map(({ passageId, exact }) => [passageId, exact]));
  return write(
    "write statements",
    `MATCH (article:Article {articleId: $articleId})
      CREATE (run:Extraction) SET run = $run
      WITH article, run
      UNWIND $statements AS row
      CREATE (run)<-[:GENERATED_BY]-(s:Statement)-[:STATED_IN {factuality: row.articleFactuality}]->(article)
      SET s = row`,
    {
      articleId: article.articleId,
      run: { runId: `${article.articleId}/${EXTRACTION.method}`, ...EXTRACTION },
      statements: statements.map((statement) => statementProperties(statement, words)),
    },
  );
}

function statementProperties(statement: StatementRow, words: ReadonlyMap<string, string>) {
  const { actors, recipients, attribution, passageIds, placeIds, about, ...own } = statement;
  return {
    ...own,
    // Text, one passage a line, because that is what a full-text index takes.
    quotes: passageIds.map((id) => words.get(id)).join("\n"),
    eventDate: date(own.eventDate),
    eventDateEnd: date(own.eventDateEnd),
    reportedOn: date(own.reportedOn),
  };
}

function writeParties({ statements }: ArticleRows): Query<undefined>[] {
  const queries = {
    "write actors of statements": {
      text: `MATCH (a:Actor {actorId: row.id}) CREATE (a)-[r:ACTOR_OF]->(s) SET r = row.link`,
      rows: statements.flatMap(({ statementId, actors }) =>
        actors.map((party) => linkTo(statementId, party)),
      ),
    },
    "write recipients": {
      text: `MATCH (a:Actor {actorId: row.id}) CREATE (s)-[r:HAS_RECIPIENT]->(a) SET r = row.link`,
      rows: statements.flatMap(({ statementId, recipients }) =>
        recipients.map((party) => linkTo(statementId, party)),
      ),
    },
    "write speakers": {
      text: `MATCH (a:Actor {actorId: row.id}) CREATE (s)-[r:ATTRIBUTED_TO]->(a) SET r = row.link`,
      rows: statements.flatMap(({ statementId, attribution }) =>
        attribution.map((speaker) => linkTo(statementId, speaker)),
      ),
    },
    "write evidence": {
      text: `MATCH (p:Passage {passageId: row.id}) CREATE (s)-[:EVIDENCED_BY {order: row.order}]->(p)`,
      rows: statements.flatMap(({ statementId, passageIds }) =>
        passageIds.map((id, order) => ({ statementId, id, order: integer(order) })),
      ),
    },
    "write places of statements": {
      text: `MATCH (p:Place {placeId: row.id}) CREATE (s)-[:LOCATED_IN]->(p)`,
      rows: statements.flatMap(({ statementId, placeIds }) =>
        placeIds.map((id) => ({ statementId, id })),
      ),
    },
    "write links between statements": {
      text: `MATCH (o:Statement {statementId: row.id}) CREATE (s)-[:ABOUT {relation: row.relation}]->(o)`,
      rows: statements.flatMap(({ statementId, about }) =>
        about.map(({ relation, statementId: id }) => ({ statementId, id, relation })),
      ),
    },
  };
  return Object.entries(queries).flatMap(([name, { text, rows }]) =>
    some(rows, () => [
      write(
        name,
        `UNWIND $rows AS row MATCH (s:Statement {statementId: row.statementId}) ${text}`,
        { rows },
      ),
    ]),
  );
}

function linkTo(statementId: string, party: { readonly actorId: string; readonly order: number }) {
  const { actorId, ...link } = party;
  return { statementId, id: actorId, link: { ...link, order: integer(link.order) } };
}

function writeBackground({ article, background }: ArticleRows): Query<undefined>[] {
  return BACKGROUND_RELATIONS.flatMap((relation) => {
    const rows = background
      .filter((row) => row.relation === relation)
      .map(({ from, to, role, passageId }) => ({
        from,
        to,
        link: { articleId: article.articleId, passageId, ...(role !== undefined && { role }) },
      }));
    return some(rows, () => [
      write(
        "write background",
        `UNWIND $rows AS row
          MATCH (a:Actor {actorId: row.from})
          MATCH (b:Actor {actorId: row.to})
          CREATE (a)-[r:${identifier(relation)}]->(b) SET r = row.link`,
        { rows },
      ),
    ]);
  });
}
