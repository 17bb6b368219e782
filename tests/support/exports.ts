import type { Part, RawBatch } from "@/lib/export/part";
import type { ExportActor } from "@/lib/model/exports";
import { articleIdSchema, passageIdSchema, statementIdSchema } from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import { actor, background, edge } from "./slice";

/** What breaks files of one format or another, and what would run somewhere. */
export const HOSTILE_TEXTS = [
  "<script>alert(1)</script>",
  ']]></text><svg onload="alert(1)">',
  '=HYPERLINK("http://x.invalid";"click")',
  "+1+1",
  "@SUM(A1)",
  "a, \"quoted\"; 'text'\nand\r\nlines\ttabs",
  "\u0000\u0001\u000B\uFFFE\uFFFF\uD800 alone",
  "&amp; &lt; &#0; --> <!-- ]]>",
  String.raw`\' } \u0027 \\u0041 \n $x`,
  "‮right to left \u2028 line",
  "[a](javascript:alert(1)) **b** `c` <b>",
  "Ελλάδα 🇬🇷 العربية 中文",
] as const;

export const exportActor = (...args: Parameters<typeof actor>): ExportActor => ({
  ...actor(...args),
  sectors: [],
});

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void> {
  for (const item of items) yield await Promise.resolve(item);
}

export interface PartItems {
  readonly actors: readonly ExportActor[];
  readonly edges?: Parameters<typeof each<ReturnType<typeof edge>>>[0];
  readonly background?: readonly ReturnType<typeof background>[];
  readonly statements?: readonly Statement[];
  readonly raw?: readonly RawBatch[];
  readonly looks?: Part["looks"];
}

/** A part that lies in memory. */
export function partOf(items: PartItems): Part {
  const { actors, edges = [], statements = [], raw = [], looks } = items;
  const articles = new Map(statements.map(({ article }) => [article.articleId, article]));
  return {
    made: {
      of: "part",
      words: "A part for a test",
      on: "2026-11-27T01:02:03.000Z",
      by: "WhoSays 0.1.0",
      fingerprint: "0123456789abcdef",
    },
    actors: () => each(actors),
    edges: () => each(edges),
    background: () => each(items.background ?? []),
    articles: () => each([...articles.values()]),
    statements: () => each(statements),
    raw: () => each(raw),
    ...(looks && { looks }),
  };
}

const hex = (n: number): string => n.toString(16).padStart(16, "0");

/** A statement of one actor against another, with these texts wherever a text can stand. */
export function exportStatement(n: number, text: string, more: Partial<Statement> = {}): Statement {
  const [from, to] = [actor("from", text, "Country"), actor("to", `${text} 2`, "Person")];
  return {
    statementId: statementIdSchema.parse(hex(n)),
    summary: text,
    eventType: "ACCUSE",
    mode: "allege",
    contexts: ["military"],
    quadClass: "VERBAL_CONFLICT",
    score: -3.5,
    factuality: "PS+",
    articleFactuality: "Uu",
    polarity: "positive",
    auxiliary: [],
    condition: text,
    reciprocal: false,
    happened: { start: "2018-02-01", end: "2018-02-28", granularity: "month" },
    reportedOn: "2018-02-22",
    actors: [{ actorId: from.actorId, name: from.name, kind: from.kind }],
    recipients: [{ actorId: to.actorId, name: to.name, kind: to.kind }],
    attribution: [
      { actorId: to.actorId, name: to.name, kind: to.kind, cue: text, factuality: "PS+" },
    ],
    passages: [
      { passageId: passageIdSchema.parse(hex(n)), exact: text, start: 0, end: 9, paragraph: 1 },
    ],
    places: [],
    about: [],
    aboutThis: [],
    article: {
      articleId: articleIdSchema.parse(`article-${n}`),
      title: text,
      publisher: text,
      publishedOn: "2018-02-23",
      url: "https://example.org/a?b=1&c=<2>",
    },
    ...more,
  };
}

/** The whole text of a file. */
export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** A part in which each text stands wherever one can: two actors for each, and lines of all sorts. */
export function hostilePart(): Part {
  const actors = HOSTILE_TEXTS.flatMap((text, n) => [
    { ...exportActor(`from-${n}`, text, "Country", n + 1), aliases: [text, "second"] },
    exportActor(`to-${n}`, `${text} again`, "Group"),
  ]);
  const [first] = actors;
  return partOf({
    actors,
    edges: HOSTILE_TEXTS.flatMap((_, n) => [
      edge(`from-${n}`, "ACCUSE", `to-${n}`, { statements: n + 1 }),
      edge(`from-${n}`, "REJECT", `to-${n}`),
      edge(`to-${n}`, "ACCUSE", `from-${n}`),
      edge(`from-${n}`, "AGREE", `to-${n}`, { reciprocal: true }),
      edge(`from-${n}`, "ASSAULT", `from-${n}`),
    ]),
    background: HOSTILE_TEXTS.map((text, n) => ({
      ...background(`to-${n}`, "REPRESENTS", `from-${n}`),
      role: text,
    })),
    statements: HOSTILE_TEXTS.map((text, n) => {
      const { actors: from, recipients: to, ...rest } = exportStatement(n, text);
      return {
        ...rest,
        actors: from.map((party) => ({
          ...party,
          actorId: actors[2 * n]?.actorId ?? party.actorId,
        })),
        recipients: to.map((party) => ({
          ...party,
          actorId: actors[2 * n + 1]?.actorId ?? party.actorId,
        })),
      };
    }),
    ...(first && {
      looks: {
        actors: new Map([
          [first.actorId, { actorId: first.actorId, x: 1.5, y: -2, size: 11, colour: "#47566d" }],
        ]),
        lines: new Map([
          ["from-0|ACCUSE|to-0", { edgeId: "from-0|ACCUSE|to-0", width: 2, colour: "#b35c00" }],
        ]),
      },
    }),
  });
}
