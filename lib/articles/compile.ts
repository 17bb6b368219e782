import type { ActorId, PlaceId, StatementId } from "@/lib/model/ids";
import { actorIdSchema, placeIdSchema } from "@/lib/model/ids";
import { parseDateSpan } from "@/lib/model/dates";
import { isDenied, isHedged } from "@/lib/model/factuality";
import { eventTypeEntry, scoreOf } from "@/lib/model/plover";
import { hashOf } from "./hash";
import { known, sortedSet } from "./compile/order";
import { Passages } from "./compile/passages";
import { statementIdOf } from "./identity";
import { nameKey } from "./names";
import type {
  ActorRow,
  ArticleRow,
  ArticleRows,
  BackgroundRow,
  PlaceRow,
  StatementRow,
} from "./rows";
import type { ParsedArticle } from "./schema";
import { ArticleText } from "./text";

type ParsedStatement = ParsedArticle["statements"][number];

/**
 * Turns a checked article into the rows that are written, in the author's order. The
 * hash does not see that order where the database keeps none, so that rearranging a
 * script is no change. Throws where the article was not checked before.
 */
export function compileArticle(article: ParsedArticle): ArticleRows {
  const text = new ArticleText(article.paragraphs);
  const passages = new Passages(article.articleId, text);
  const actors = actorRows(article);
  const places = placeRows(article);
  const actorIds = new Map<string, ActorId>(actors.map((row) => [row.actorId, row.actorId]));
  const placeIds = new Map<string, PlaceId>(places.map((row) => [row.placeId, row.placeId]));

  const statementIds = new Map<string, StatementId>();
  const unlinked = article.statements.map((statement) => {
    const row = statementRow(article, statement, { actorIds, placeIds, passages });
    statementIds.set(row.key, row.statementId);
    return row;
  });
  const statements = unlinked.map((row, index): StatementRow => ({
    ...row,
    about: (article.statements[index]?.about ?? []).map((link) => ({
      relation: link.relation,
      statementId: known(statementIds.get(link.statement), link.statement),
    })),
  }));
  const background = article.background.map((relation): BackgroundRow => ({
    from: known(actorIds.get(relation.from), relation.from),
    relation: relation.relation,
    to: known(actorIds.get(relation.to), relation.to),
    ...(relation.role !== undefined && { role: relation.role }),
    passageId: passages.add(relation.evidence),
  }));

  const heading = headingOf(article, text.text);
  const content = { actors, places, passages: passages.rows(), statements, background };
  return { article: { ...heading, contentHash: rowsHashOf(heading, content) }, ...content };
}

type Heading = Omit<ArticleRow, "contentHash">;

/**
 * Each row becomes a line of JSON, whose keys stand in the order in which this file
 * writes them; lines that stand in another order sort into the same list.
 */
function rowsHashOf(heading: Heading, content: Omit<ArticleRows, "article">): string {
  const { statements, ...lists } = content;
  const unordered = statements.map((row) => ({
    ...row,
    placeIds: row.placeIds.toSorted(),
    about: row.about.map((link) => `${link.relation} ${link.statementId}`).toSorted(),
  }));
  // JSON on one line holds no line break, so lines cannot run into one another.
  const lines = Object.entries({ ...lists, statements: unordered }).flatMap(([name, rows]) => [
    name,
    ...rows.map((row) => JSON.stringify(row)).toSorted(),
  ]);
  return hashOf([JSON.stringify(heading), ...lines].join("\n"));
}

function headingOf(article: ParsedArticle, text: string): Heading {
  return {
    articleId: article.articleId,
    title: article.title,
    ...(article.url !== undefined && { url: article.url }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.language !== undefined && { language: article.language }),
    ...(article.publishedOn !== undefined && { publishedOn: article.publishedOn }),
    textKind: article.textKind,
    text,
  };
}

function actorRows(article: ParsedArticle): ActorRow[] {
  return Object.entries(article.actors).map(([id, actor]): ActorRow => ({
    actorId: actorIdSchema.parse(id),
    name: actor.name,
    kind: actor.kind,
    aliases: aliasesOf(actor),
    ...(actor.wikidataId !== undefined && { wikidataId: actor.wikidataId }),
    ...(actor.iso3 !== undefined && { iso3: actor.iso3 }),
    sectors: sortedSet(actor.sectors),
  }));
}

/** The aliases without those that differ from the name, or from each other, by spelling only. */
function aliasesOf({ name, aliases }: { name: string; aliases: readonly string[] }): string[] {
  const seen = new Set([nameKey(name)]);
  return aliases.toSorted().filter((alias) => {
    const key = nameKey(alias);
    return !seen.has(key) && seen.add(key);
  });
}

function placeRows(article: ParsedArticle): PlaceRow[] {
  return Object.entries(article.places).map(([id, place]): PlaceRow => ({
    placeId: placeIdSchema.parse(id),
    name: place.name,
    ...(place.lat !== undefined && { lat: place.lat }),
    ...(place.lon !== undefined && { lon: place.lon }),
    ...(place.wikidataId !== undefined && { wikidataId: place.wikidataId }),
  }));
}

interface Registers {
  readonly actorIds: ReadonlyMap<string, ActorId>;
  readonly placeIds: ReadonlyMap<string, PlaceId>;
  readonly passages: Passages;
}

/** A statement before the ids of those that it is about are known. */
type UnlinkedRow = Omit<StatementRow, "about">;

function statementRow(
  article: ParsedArticle,
  statement: ParsedStatement,
  { actorIds, placeIds, passages }: Registers,
): UnlinkedRow {
  const actorId = (id: string): ActorId => known(actorIds.get(id), id);
  const parties = (list: ParsedStatement["actors"]) =>
    list.map((party, order) =>
      typeof party === "string"
        ? { actorId: actorId(party), order }
        : {
            actorId: actorId(party.actor),
            order,
            ...(party.surface !== undefined && { surface: party.surface }),
          },
    );
  const passageIds = statement.evidence.map((evidence) => passages.add(evidence));
  const happened = statement.happened === undefined ? undefined : parseDateSpan(statement.happened);
  return {
    statementId: statementIdOf(article.articleId, statement, passageIds),
    key: statement.key,
    summary: statement.summary,
    eventType: statement.type,
    ...(statement.mode !== undefined && { mode: statement.mode }),
    contexts: sortedSet(statement.contexts),
    quadClass: eventTypeEntry(statement.type).quadClass,
    score: scoreOf(statement.type, statement.mode),
    articleFactuality: statement.factuality,
    polarity: statement.polarity,
    auxiliary: sortedSet(statement.auxiliary),
    ...(statement.condition !== undefined && { condition: statement.condition }),
    reciprocal: statement.reciprocal,
    ...(happened && {
      eventDate: happened.start,
      eventDateEnd: happened.end,
      dateGranularity: happened.granularity,
    }),
    ...(statement.reportedOn !== undefined && { reportedOn: statement.reportedOn }),
    ...(statement.cameoCode !== undefined && { cameoCode: statement.cameoCode }),
    ...judge(statement),
    actors: parties(statement.actors),
    recipients: parties(statement.recipients),
    attribution: statement.attribution.map((link, order) => ({
      actorId: actorId(link.speaker),
      order,
      cue: link.cue,
      factuality: link.factuality,
    })),
    passageIds,
    placeIds: statement.places.map((id) => known(placeIds.get(id), id)),
  };
}

/**
 * How the statement is to be counted and drawn. Who speaks innermost decides how sure
 * it is; where nobody speaks, the article does.
 */
export function judge(
  statement: Pick<
    ParsedStatement,
    "attribution" | "factuality" | "polarity" | "condition" | "auxiliary"
  >,
): Pick<StatementRow, "factuality" | "negated" | "hedged" | "attributed"> {
  const factuality = statement.attribution[0]?.factuality ?? statement.factuality;
  return {
    factuality,
    negated: statement.polarity === "negative" || isDenied(factuality),
    hedged:
      isHedged(factuality) ||
      statement.condition !== undefined ||
      statement.auxiliary.includes("hypothetical") ||
      statement.auxiliary.includes("future"),
    attributed: statement.attribution.length > 0,
  };
}
