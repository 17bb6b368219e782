import type { ExportActor } from "@/lib/model/exports";
import type { Statement } from "@/lib/model/statement";
import { sentenceOf } from "@/lib/model/sentence";
import type { CypherValue } from "@/lib/stream/value";
import { citationText } from "../citation/text";
import { csvLine } from "../csv";
import type { ExportFormat, Parameter } from "../format";
import type { Part } from "../part";

interface CsvColumn<T> {
  readonly name: string;
  readonly of: (item: T) => CypherValue | undefined;
}

/** Text that many people read together; ids, which hold no blanks, are apart. */
const together = (texts: readonly string[]): string => texts.join("; ");
const ids = (items: readonly { readonly actorId: string }[]): string =>
  items.map(({ actorId }) => actorId).join(" ");
const names = (items: readonly { readonly name: string }[]): string =>
  together(items.map(({ name }) => name));

const ACTORS: readonly CsvColumn<ExportActor>[] = [
  { name: "actorId", of: ({ actorId }) => actorId },
  { name: "name", of: ({ name }) => name },
  { name: "kind", of: ({ kind }) => kind },
  { name: "aliases", of: ({ aliases }) => together(aliases) },
  { name: "statements", of: ({ statementCount }) => statementCount },
  { name: "spoken", of: ({ spokenCount }) => spokenCount },
  { name: "neighbours", of: ({ neighbourCount }) => neighbourCount },
  { name: "sectors", of: ({ sectors }) => together(sectors) },
  { name: "wikidataId", of: ({ wikidataId }) => wikidataId },
  { name: "iso3", of: ({ iso3 }) => iso3 },
];

const STATEMENTS: readonly CsvColumn<Statement>[] = [
  { name: "statementId", of: ({ statementId }) => statementId },
  { name: "sentence", of: sentenceOf },
  { name: "summary", of: ({ summary }) => summary },
  { name: "eventType", of: ({ eventType }) => eventType },
  { name: "mode", of: ({ mode }) => mode },
  { name: "quadClass", of: ({ quadClass }) => quadClass },
  { name: "score", of: ({ score }) => score },
  { name: "actors", of: ({ actors }) => names(actors) },
  { name: "actorIds", of: ({ actors }) => ids(actors) },
  { name: "recipients", of: ({ recipients }) => names(recipients) },
  { name: "recipientIds", of: ({ recipients }) => ids(recipients) },
  { name: "reciprocal", of: ({ reciprocal }) => reciprocal },
  { name: "speakers", of: ({ attribution }) => names(attribution) },
  { name: "speakerIds", of: ({ attribution }) => ids(attribution) },
  { name: "cues", of: ({ attribution }) => together(attribution.map(({ cue }) => cue)) },
  { name: "factuality", of: ({ factuality }) => factuality },
  { name: "articleFactuality", of: ({ articleFactuality }) => articleFactuality },
  { name: "polarity", of: ({ polarity }) => polarity },
  { name: "auxiliary", of: ({ auxiliary }) => auxiliary.join(" ") },
  { name: "contexts", of: ({ contexts }) => contexts.join(" ") },
  { name: "condition", of: ({ condition }) => condition },
  { name: "happenedFrom", of: ({ happened }) => happened?.start },
  { name: "happenedTo", of: ({ happened }) => happened?.end },
  { name: "dateGranularity", of: ({ happened }) => happened?.granularity },
  { name: "saidOn", of: ({ reportedOn }) => reportedOn },
  { name: "places", of: ({ places }) => names(places) },
  { name: "evidence", of: ({ passages }) => passages.map(({ exact }) => exact).join(" … ") },
  {
    name: "paragraphs",
    of: ({ passages }) => passages.map(({ paragraph }) => paragraph).join(" "),
  },
  { name: "articleId", of: ({ article }) => article.articleId },
  { name: "title", of: ({ article }) => article.title },
  { name: "publisher", of: ({ article }) => article.publisher },
  { name: "publishedOn", of: ({ article }) => article.publishedOn },
  { name: "url", of: ({ article }) => article.url },
  { name: "citation", of: citationText },
];

const PARAMETERS: readonly Parameter[] = [
  {
    kind: "switch",
    id: "raw",
    label: "Raw: leave formulas as they are",
    about:
      "By default, what a spreadsheet would run as a formula begins with an apostrophe. Raw is for programs, which lose nothing by it.",
    default: false,
  },
  {
    kind: "switch",
    id: "mark",
    label: "Begin with a byte order mark",
    about: "Excel needs it to read letters beyond A to Z.",
    default: false,
  },
];

function csvFormat<T>(
  about: Pick<ExportFormat, "id" | "label" | "about">,
  columns: readonly CsvColumn<T>[],
  itemsOf: (part: Part) => AsyncIterable<T>,
): ExportFormat {
  return {
    ...about,
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    parameters: PARAMETERS,
    async *write(part, options) {
      const raw = options["raw"] === true;
      const mark = options["mark"] === true ? "\uFEFF" : "";
      yield mark + csvLine(columns.map(({ name }) => name));
      for await (const item of itemsOf(part)) {
        yield csvLine(
          columns.map(({ of }) => of(item) ?? null),
          { raw },
        );
      }
    },
  };
}

export const actorsCsv = csvFormat(
  {
    id: "actors-csv",
    label: "CSV of actors",
    about: "A table for spreadsheets, one actor a line.",
  },
  ACTORS,
  (part) => part.actors(),
);

export const statementsCsv = csvFormat(
  {
    id: "statements-csv",
    label: "CSV of statements",
    about: "A table for spreadsheets, one statement a line, with its evidence and a citation.",
  },
  STATEMENTS,
  (part) => part.statements(),
);
