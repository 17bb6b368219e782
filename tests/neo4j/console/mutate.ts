import fc from "fast-check";
import { codeTokens, lex } from "@/lib/cypher/lex";

type Mutation = (text: string, other: string, seed: number) => string;

/** Ways to hide, wrap, break and mix queries; each may leave a text that is no Cypher. */
const MUTATIONS: readonly Mutation[] = [
  // Wrap it where a guard may not look.
  (text) => `CALL { ${text} } RETURN 1 AS one`,
  (text) => `UNWIND [1] AS i CALL (i) { ${text} } RETURN i`,
  (text) => `CALL { ${text} } IN TRANSACTIONS`,
  (text) => `RETURN COLLECT { ${text} } AS found`,
  (text) => `RETURN [x IN [1, 2] | COUNT { ${text} }] AS found`,
  (text) => `RETURN CASE WHEN rand() < 2 THEN EXISTS { ${text} } ELSE false END AS found`,
  (text) => `MATCH (z:Actor) WHERE any(x IN ['a'] WHERE COUNT { ${text} } > 0) RETURN z`,
  (text) => `RETURN reduce(s = 0, x IN [1] | s + COUNT { ${text} }) AS found`,
  (text) =>
    `MATCH p = (:Actor {actorId: 'a1'})-[r:ACCUSE*1..2]->() WHERE all(y IN r WHERE COUNT { ${text} } > 0) RETURN p`,
  (text) => `SHOW INDEXES YIELD name WHERE COUNT { ${text} } > 0 RETURN name`,
  (text) => `FOREACH (i IN [1] | ${text})`,
  (text, other) => `${text} UNION ${other}`,
  (text, other) => `${text}; ${other}`,
  (text, other) => `WITH 1 AS w ${text} ${other}`,
  // Dress it up.
  (text) => `EXPLAIN ${text}`,
  (text) => `PROFILE ${text}`,
  (text) => `CYPHER 5 ${text}`,
  (text) => `CYPHER 25 ${text}`,
  (text) => `CYPHER runtime=slotted planner=dp ${text}`,
  (text) => `/* ' " \` */ ${text} // ' " \``,
  (text) => `RETURN "'" AS a, '"' AS \`\`\`\` UNION ${text}`,
  (text, _, seed) => betweenTokens(text, seed, "/**/"),
  (text, _, seed) => betweenTokens(text, seed, "\n"),
  (text, _, seed) => betweenTokens(text, seed, "\u00a0\u200b"),
  (text, _, seed) => betweenTokens(text, seed, "// x\r"),
  (text, _, seed) => escaped(text, seed, 1),
  (text, _, seed) => escaped(text, seed, 4),
  (text, _, seed) =>
    [...text]
      .map((char, i) => ((seed >> (i % 31)) & 1 ? char.toUpperCase() : char.toLowerCase()))
      .join(""),
  // Break it and mix it.
  (text, _, seed) => withoutToken(text, seed),
  (text, _, seed) => twice(text, seed),
  (text, other, seed) => spliced(text, other, seed),
  (text, other, seed) => spliced(other, text, seed),
  (text, _, seed) => insertChar(text, seed, "'\"`\\{}()[];/*$|:.,=".charAt(seed % 19)),
  (text, _, seed) => quotedWord(text, seed),
];

/** A query that began as one of the given and was changed one to four times. */
export function mutants(queries: readonly string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...queries);
  const step = fc.record({ way: fc.constantFrom(...MUTATIONS), other: one, seed: fc.nat() });
  return fc
    .tuple(one, fc.array(step, { minLength: 1, maxLength: 4 }))
    .map(([text, steps]) => steps.reduce((so, { way, other, seed }) => way(so, other, seed), text));
}

function betweenTokens(text: string, seed: number, filler: string): string {
  const tokens = lex(text);
  const at = tokens[seed % Math.max(1, tokens.length)]?.start ?? 0;
  return text.slice(0, at) + filler + text.slice(at);
}

function escaped(text: string, seed: number, count: number): string {
  const at = seed % Math.max(1, text.length);
  const units = text.slice(at, at + count).split("");
  const codes = units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text.slice(0, at) + codes.join("") + text.slice(at + count);
}

function withoutToken(text: string, seed: number): string {
  const token = pick(text, seed);
  return token ? text.slice(0, token.start) + text.slice(token.end) : text;
}

function twice(text: string, seed: number): string {
  const token = pick(text, seed);
  return token ? `${text.slice(0, token.end)} ${text.slice(token.start)}` : text;
}

/** The beginning of one and the end of the other. */
function spliced(text: string, other: string, seed: number): string {
  const head = pick(text, seed);
  const tail = pick(other, seed >> 5);
  return `${text.slice(0, head?.end)} ${other.slice(tail?.start)}`;
}

function insertChar(text: string, seed: number, char: string): string {
  const at = (seed >> 5) % (text.length + 1);
  return text.slice(0, at) + char + text.slice(at);
}

function quotedWord(text: string, seed: number): string {
  const token = pick(text, seed);
  return token?.kind === "word"
    ? `${text.slice(0, token.start)}\`${token.text}\`${text.slice(token.end)}`
    : text;
}

function pick(text: string, seed: number) {
  const tokens = codeTokens(text);
  return tokens[seed % Math.max(1, tokens.length)];
}
