import type { CodedColumn, StatementColumns } from "@/lib/model/columns";
import { isHedged } from "@/lib/model/factuality";
import { type EventType, toneOf } from "@/lib/model/plover";
import type { Clock, FacetId } from "./filter";

export type StatementFacet = Exclude<FacetId, "kind">;

/** Stands where a statement has no day. */
export const NO_DAY = -0x8000_0000;

/** One facet of every statement. Row i has the values `members[codes[i]]`: mostly one, of speakers several. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;
  readonly members: readonly (readonly number[])[];
}

/** First and last day of every statement; `NO_DAY` in both where it has none. */
export interface ClockColumn {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The columns of the statements in a form that is walked fast: made once, read by every pass. */
export interface IndexedColumns {
  readonly source: StatementColumns;
  readonly size: number;
  readonly facets: Readonly<Record<StatementFacet, FacetColumn>>;
  readonly clocks: Readonly<Record<Clock, ClockColumn>>;
  readonly hedged: Uint8Array;
  readonly negated: Uint8Array;
  readonly attributed: Uint8Array;
  readonly articles: Int32Array;
  /** Place of each line among the lines here. */
  readonly lines: ReadonlyMap<string, number>;
  /** The rows of line i are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function indexColumns(source: StatementColumns): IndexedColumns {
  const size = source.statementIds.length;
  const { eventType, factuality, article, chain } = source;
  const publishers = new Map(source.articles.map((each) => [each.articleId, each.publisher ?? ""]));
  const hedges = factuality.values.map(isHedged);
  const hypothetical = new Uint8Array(source.hypothetical);
  const negated = new Uint8Array(source.negated);
  const attributed = new Uint8Array(chain.codes.map((code) => (code < 0 ? 0 : 1)));
  const { starts, rows } = rowsByLine(source);
  return {
    source,
    size,
    facets: {
      eventType: derived(eventType, (type) => type),
      mode: modeColumn(source),
      quadClass: derived(eventType, toneOf),
      speaker: speakerColumn(source),
      publisher: derived(article, (articleId) => publishers.get(articleId) ?? ""),
      article: derived(article, (articleId) => articleId),
      factuality: derived(factuality, (degree) => degree),
      attributed: flagColumn(attributed),
      negated: flagColumn(negated),
      hypothetical: flagColumn(hypothetical),
    },
    clocks: {
      happened: {
        from: days(source.happenedFrom),
        // A day that lasts as long as it takes.
        to: days(source.happenedTo.map((day, row) => day ?? source.happenedFrom[row] ?? null)),
      },
      said: clockOf(source.saidOn),
      published: clockOf(source.publishedOn),
    },
    hedged: new Uint8Array(
      factuality.codes.map((code, row) => (hedges[code] === true ? 1 : (hypothetical[row] ?? 0))),
    ),
    negated,
    attributed,
    articles: new Int32Array(article.codes),
    lines: new Map(source.edgeIds.map((edgeId, line) => [edgeId, line])),
    starts,
    rows,
  };
}

function derived<T>({ values, codes }: CodedColumn<T>, valueOf: (value: T) => string): FacetColumn {
  return coded(codes, values.map(valueOf));
}

/** @param names the value of each code, in which one may stand twice */
function coded(codes: ArrayLike<number>, names: readonly string[]): FacetColumn {
  const values = [...new Set(names)];
  const places = new Map(values.map((value, place) => [value, place]));
  return {
    values,
    codes: new Int32Array(codes),
    members: names.map((name) => [places.get(name) ?? 0]),
  };
}

/** A mode means something only together with its type: `REJECT/yield`. */
export function modeValue(type: EventType, mode: string): string {
  return `${type}/${mode}`;
}

function modeColumn({ eventType, mode }: StatementColumns): FacetColumn {
  // One name for each pair that could be; those that are not are no values.
  const modes = mode.values.length;
  const names = eventType.values.flatMap((type) =>
    mode.values.map((name) => modeValue(type, name)),
  );
  const codes = new Int32Array(mode.codes);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    codes[row] = code < 0 ? names.length : (eventType.codes[row] ?? 0) * modes + code;
  }
  return coded(codes, [...names, ""]);
}

/** Everybody in the chain, at any depth; the article itself where there is none. */
function speakerColumn({ chain }: StatementColumns): FacetColumn {
  const values: string[] = [""];
  const places = new Map<string, number>([["", 0]]);
  const placeOf = (actorId: string): number => {
    const place = places.get(actorId) ?? values.push(actorId) - 1;
    places.set(actorId, place);
    return place;
  };
  const members = chain.values.map((actors) => [...new Set(actors.map(placeOf))]);
  return {
    values,
    codes: new Int32Array(chain.codes.map((code) => (code < 0 ? members.length : code))),
    members: [...members, [0]],
  };
}

const flagColumn = (flags: Uint8Array): FacetColumn => coded(flags, ["no", "yes"]);

const days = (column: readonly (number | null)[]): Int32Array =>
  new Int32Array(column.map((day) => day ?? NO_DAY));

function clockOf(column: readonly (number | null)[]): ClockColumn {
  const both = days(column);
  return { from: both, to: both };
}

function rowsByLine({
  edgeIds,
  edgeOf,
  statementOf,
}: StatementColumns): Pick<IndexedColumns, "starts" | "rows"> {
  const starts = new Int32Array(edgeIds.length + 1);
  for (const line of edgeOf) starts[line + 1] = (starts[line + 1] ?? 0) + 1;
  for (let line = 0; line < edgeIds.length; line++) {
    starts[line + 1] = (starts[line + 1] ?? 0) + (starts[line] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(edgeOf.length);
  edgeOf.forEach((line, pair) => {
    const place = next[line] ?? 0;
    rows[place] = statementOf[pair] ?? 0;
    next[line] = place + 1;
  });
  return { starts, rows };
}
