import type { ActorId, PlaceId } from "@/lib/model/ids";
import { actorIdSchema, placeIdSchema } from "@/lib/model/ids";
import { parseDateSpan } from "@/lib/model/dates";
import { isDenied, isHedged } from "@/lib/model/factuality";
import { eventTypeEntry, scoreOf } from "@/lib/model/plover";
import { contentHashOf } from "./canonical";
import { byText, known, sortedSet } from "./compile/order";
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
 * Turns a checked article into the rows that are written. What has no order in the
 * database is sorted here, so that the order in which an author happened to write it
 * changes neither an id nor the hash. Throws where the article was not checked before.
 */
export function compileArticle(article: ParsedArticle): ArticleRows {
  const text = new ArticleText(article.paragraphs);
  const passages = new Passages(article.articleId, text);
  const actorIds = new Map<string, ActorId>();
  for (const id of Object.keys(article.actors)) actorIds.set(id, actorIdSchema.parse(id));
  const placeIds = new Map<string, PlaceId>();
  for (const id of Object.keys(article.places)) placeIds.set(id, placeIdSchema.parse(id));

  const keyed = new Map<string, StatementRow>();
  for (const statement of article.statements) {
    keyed.set(statement.key, statementRow(article, statement, { actorIds, placeIds, passages }));
  }
  const statements = article.statements.map((statement) => {
    const row = known(keyed.get(statement.key), statement.key);
    const about = statement.about.map(({ relation, statement: key }) => ({
      relation,
      statementId: known(keyed.get(key), key).statementId,
    }));
    return {
      ...row,
      about: about.toSorted(byText((link) => `${link.relation} ${link.statementId}`)),
    };
  });
  const background = article.background.map((relation): BackgroundRow => ({
    from: known(actorIds.get(relation.from), relation.from),
    relation: relation.relation,
    to: known(actorIds.get(relation.to), relation.to),
    ...(relation.role !== undefined && { role: relation.role }),
    passageId: passages.add(relation.evidence),
  }));

  const content = {
    actors: actorRows(article),
    places: placeRows(article),
    passages: passages.rows(),
    statements: statements.toSorted(byText((row) => row.statementId)),
    background: background.toSorted(
      byText((row) => [row.from, row.relation, row.to, row.passageId, row.role].join(" ")),
    ),
  };
  const heading = headingOf(article, text.text);
  return {
    article: { ...heading, contentHash: contentHashOf({ article: heading, ...content }) },
    ...content,
  };
}

function headingOf(article: ParsedArticle, text: string): Omit<ArticleRow, "contentHash"> {
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
  const rows = Object.entries(article.actors).map(([id, actor]): ActorRow => ({
    actorId: actorIdSchema.parse(id),
    name: actor.name,
    kind: actor.kind,
    aliases: aliasesOf(actor),
    ...(actor.wikidataId !== undefined && { wikidataId: actor.wikidataId }),
    ...(actor.iso3 !== undefined && { iso3: actor.iso3 }),
    sectors: sortedSet(actor.sectors),
  }));
  return rows.toSorted(byText((row) => row.actorId));
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
  const rows = Object.entries(article.places).map(([id, place]): PlaceRow => ({
    placeId: placeIdSchema.parse(id),
    name: place.name,
    ...(place.lat !== undefined && { lat: place.lat }),
    ...(place.lon !== undefined && { lon: place.lon }),
    ...(place.wikidataId !== undefined && { wikidataId: place.wikidataId }),
  }));
  return rows.toSorted(byText((row) => row.placeId));
}

interface Registers {
  readonly actorIds: ReadonlyMap<string, ActorId>;
  readonly placeIds: ReadonlyMap<string, PlaceId>;
  readonly passages: Passages;
}

function statementRow(
  article: ParsedArticle,
  statement: ParsedStatement,
  { actorIds, placeIds, passages }: Registers,
): StatementRow {
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
    placeIds: sortedSet(statement.places.map((id) => known(placeIds.get(id), id))),
    about: [],
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
