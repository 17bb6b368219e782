import { BACKGROUND_WORDS } from "@/lib/model/actor";
import type { ExportActor } from "@/lib/model/exports";
import { EVENT_TYPES, eventTypeEntry } from "@/lib/model/plover";
import { sentenceOf } from "@/lib/model/sentence";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";

/** What graphs say of their nodes and lines, in one order for all formats. */
export interface Column<T> {
  /** Programs take some names for their own: `id`, `type`, `key`, `source`, `target` are none of ours. */
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  readonly of: (item: T) => string | number | boolean | undefined;
}

/** Several values in one: graphs hold no lists that all programs read. */
const listed = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join("; ");

export const ACTOR_COLUMNS: readonly Column<ExportActor>[] = [
  { name: "label", type: "string", of: ({ name }) => name },
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "aliases", type: "string", of: ({ aliases }) => listed(aliases) },
  { name: "statements", type: "integer", of: ({ statementCount }) => statementCount },
  { name: "spoken", type: "integer", of: ({ spokenCount }) => spokenCount },
  { name: "neighbours", type: "integer", of: ({ neighbourCount }) => neighbourCount },
  { name: "sectors", type: "string", of: ({ sectors }) => listed(sectors) },
  { name: "wikidata", type: "string", of: ({ wikidataId }) => wikidataId },
  { name: "iso3", type: "string", of: ({ iso3 }) => iso3 },
];

/** A line of a graph whose lines are relations. */
export type Relation =
  | { readonly kind: "derived"; readonly edge: DerivedEdge }
  | { readonly kind: "background"; readonly edge: BackgroundEdge };

const derived =
  <V>(of: (edge: DerivedEdge) => V) =>
  (relation: Relation): V | undefined =>
    relation.kind === "derived" ? of(relation.edge) : undefined;

const background =
  <V>(of: (edge: BackgroundEdge) => V) =>
  (relation: Relation): V | undefined =>
    relation.kind === "background" ? of(relation.edge) : undefined;

export function relationName({ kind, edge }: Relation): string {
  return kind === "derived" ? edge.eventType : edge.relation;
}

function relationLabel({ kind, edge }: Relation): string {
  return kind === "derived"
    ? eventTypeEntry(edge.eventType).verb[0]
    : BACKGROUND_WORDS[edge.relation];
}

export const RELATION_COLUMNS: readonly Column<Relation>[] = [
  { name: "label", type: "string", of: relationLabel },
  { name: "weight", type: "double", of: (line) => derived((edge) => edge.statements)(line) ?? 1 },
  { name: "line", type: "string", of: ({ edge }) => edge.edgeId },
  { name: "relation", type: "string", of: relationName },
  { name: "background", type: "boolean", of: ({ kind }) => kind === "background" },
  {
    name: "reciprocal",
    type: "boolean",
    of: (line) => derived((edge) => edge.reciprocal)(line) ?? false,
  },
  {
    name: "quadClass",
    type: "string",
    of: derived((edge) => EVENT_TYPES[edge.eventType].quadClass),
  },
  { name: "statements", type: "integer", of: derived((edge) => edge.statements) },
  {
    name: "articles",
    type: "integer",
    of: (line) =>
      derived((edge) => edge.articles)(line) ?? background((edge) => edge.articleIds.length)(line),
  },
  { name: "score", type: "double", of: derived((edge) => edge.score) },
  { name: "negated", type: "integer", of: derived((edge) => edge.negated) },
  { name: "hedged", type: "integer", of: derived((edge) => edge.hedged) },
  { name: "attributed", type: "integer", of: derived((edge) => edge.attributed) },
  { name: "firstOn", type: "string", of: derived((edge) => edge.firstOn) },
  { name: "lastOn", type: "string", of: derived((edge) => edge.lastOn) },
  { name: "role", type: "string", of: background((edge) => edge.role) },
  { name: "articleIds", type: "string", of: background((edge) => edge.articleIds.join(" ")) },
];

export const STATEMENT_COLUMNS: readonly Column<Statement>[] = [
  { name: "label", type: "string", of: sentenceOf },
  { name: "weight", type: "double", of: () => 1 },
  { name: "statementId", type: "string", of: ({ statementId }) => statementId },
  { name: "relation", type: "string", of: ({ eventType }) => eventType },
  { name: "mode", type: "string", of: ({ mode }) => mode },
  { name: "quadClass", type: "string", of: ({ quadClass }) => quadClass },
  { name: "reciprocal", type: "boolean", of: ({ reciprocal }) => reciprocal },
  { name: "summary", type: "string", of: ({ summary }) => summary },
  {
    name: "speakers",
    type: "string",
    of: ({ attribution }) => listed(attribution.map(({ name }) => name)),
  },
  { name: "factuality", type: "string", of: ({ factuality }) => factuality },
  { name: "articleFactuality", type: "string", of: ({ articleFactuality }) => articleFactuality },
  { name: "polarity", type: "string", of: ({ polarity }) => polarity },
  { name: "condition", type: "string", of: ({ condition }) => condition },
  { name: "score", type: "double", of: ({ score }) => score },
  { name: "firstOn", type: "string", of: ({ happened }) => happened?.start },
  { name: "lastOn", type: "string", of: ({ happened }) => happened?.end },
  { name: "saidOn", type: "string", of: ({ reportedOn }) => reportedOn },
  { name: "publishedOn", type: "string", of: ({ article }) => article.publishedOn },
  {
    name: "quote",
    type: "string",
    of: ({ passages }) => listed(passages.map(({ exact }) => exact)),
  },
  { name: "articleId", type: "string", of: ({ article }) => article.articleId },
  { name: "title", type: "string", of: ({ article }) => article.title },
  { name: "publisher", type: "string", of: ({ article }) => article.publisher },
  { name: "url", type: "string", of: ({ article }) => article.url },
];
