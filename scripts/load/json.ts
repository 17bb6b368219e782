/** JSON as far as it could be read. Offsets count UTF-16 units. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly repeats: readonly RepeatedKey[] }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly wrong: string;
      readonly remedy: string;
    };

/** A key that stands twice in one object: a plain parser keeps the last and says nothing. */
export interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING =
  /"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10FFFF}]*)*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const DEEPEST = 100;

type Wanted = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end";

interface Frame {
  readonly close: "}" | "]";
  readonly keys: Set<string>;
}

/**
 * Reads JSON and says where it breaks off, which `JSON.parse` of Node 20 does not always
 * do, and which keys stand twice.
 */
export function readJson(text: string): ReadJson {
  const frames: Frame[] = [];
  const repeats: RepeatedKey[] = [];
  let wanted: Wanted = "value";
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };

  for (;;) {
    take(SPACE);
    const frame = frames.at(-1);
    if (wanted === "comma or end" && frame === undefined) {
      return at === text.length
        ? { ok: true, value: JSON.parse(text), repeats }
        : { ok: false, ...faultAt(text, at, "the end") };
    }
    const sign = text[at];
    if (wanted === "comma or end" && sign === ",") {
      wanted = frame?.close === "}" ? "key" : "value";
      at += 1;
    } else if (
      frame !== undefined &&
      sign === frame.close &&
      (wanted === "comma or end" || wanted === "key or }" || wanted === "value or ]")
    ) {
      frames.pop();
      wanted = "comma or end";
      at += 1;
    } else if (wanted === "colon" && sign === ":") {
      wanted = "value";
      at += 1;
    } else if (frame !== undefined && (wanted === "key" || wanted === "key or }")) {
      const offset = at;
      const literal = take(STRING);
      if (literal === undefined) return { ok: false, ...faultAt(text, at, wanted) };
      const key = String(JSON.parse(literal));
      if (key === "__proto__") {
        // Objects would take it for what they inherit from, and lose it in silence.
        return { ok: false, offset, wrong: `unexpected "__proto__"`, remedy: "take another key" };
      }
      if (frame.keys.has(key)) repeats.push({ key, offset });
      frame.keys.add(key);
      wanted = "colon";
    } else if (wanted === "value" || wanted === "value or ]") {
      if (sign === "{" || sign === "[") {
        if (frames.length === DEEPEST) return { ok: false, ...faultAt(text, at, "fewer brackets") };
        frames.push({ close: sign === "{" ? "}" : "]", keys: new Set() });
        wanted = sign === "{" ? "key or }" : "value or ]";
        at += 1;
      } else if (take(STRING) === undefined && take(SCALAR) === undefined) {
        return { ok: false, ...faultAt(text, at, wanted) };
      } else {
        wanted = "comma or end";
      }
    } else {
      return { ok: false, ...faultAt(text, at, wantedHere(wanted, frame)) };
    }
  }
}

const wantedHere = (wanted: Wanted, frame: Frame | undefined): string =>
  wanted === "comma or end" ? `a comma or ${frame?.close ?? "the end"}` : `a ${wanted}`;

function faultAt(
  text: string,
  offset: number,
  wanted: string,
): { offset: number; wrong: string; remedy: string } {
  const found = /[\w.+-]{1,20}|[^]/uy;
  found.lastIndex = offset;
  const sign = found.exec(text)?.[0];
  return {
    offset,
    wrong:
      sign === undefined
        ? "the file ends too early"
        : `unexpected ${sign === "\n" ? "line end" : sign}`,
    remedy: remedyFor(text, offset, wanted),
  };
}

/** What people write who know JavaScript better than JSON. */
function remedyFor(text: string, offset: number, wanted: string): string {
  const sign = text[offset];
  const before = text.slice(0, offset).trimEnd().at(-1);
  if ((sign === "}" || sign === "]") && before === ",") return `take out the comma before ${sign}`;
  if (sign === "'" || sign === "\u201c") return `quote by "`;
  if (sign === "/") return "take out the comment: JSON has none";
  if (sign === `"` && !wanted.startsWith("a comma")) {
    return "close the text, and write its line ends as \\n and its backslashes as \\\\";
  }
  if (sign !== undefined && wanted.startsWith("key") && /[\w$]/.test(sign))
    return `put the key in "`;
  return `write ${wanted.startsWith("key") || wanted.startsWith("value") ? `a ${wanted}` : wanted} here`;
}

/** `line 3, column 7`, both counted from 1. */
export function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `line ${lines.length}, column ${Array.from(lines.at(-1) ?? "").length + 1}`;
}
