import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { compileArticle } from "@/lib/articles/compile";
import {
  type ArticleFault,
  InvalidArticleError,
  pathText,
  renderFault,
} from "@/lib/articles/faults";
import { toDisplay } from "@/lib/model/errors";
import { goodScript } from "@/tests/fixtures/articles/good";

const source = { file: "articles/x.ts" };

/** Every place in a value that can be written to. */
function placesOf(value: unknown, base: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const at = [...base, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesOf(held, at)];
  });
}

function write(target: unknown, at: readonly (string | number)[], value: unknown): void {
  const [key, ...rest] = at;
  if (key === undefined || typeof target !== "object" || target === null) return;
  if (rest.length > 0) write(Reflect.get(target, key), rest, value);
  else Reflect.set(target, key, value);
}

const ALL_PLACES = placesOf(goodScript());

const junk = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    "",
    " ",
    "arl",
    "bor",
    "epsil",
    "open",
    0,
    -1,
    1,
    2,
    3,
    1.5,
    1e9,
    Number.NaN,
    true,
    [],
    {},
    [null],
    ["arl", "arl"],
    [{ actor: "arl" }],
    "CT-",
    "ASSAULT",
    "yield",
    "2021-W10",
    "\ud800",
    "a\n\nb",
    "__proto__",
    "constructor",
    { actor: "constructor" },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

// Generous: a busy machine is no fault of the checks.
describe("checkArticle", { timeout: 60_000 }, () => {
  it("passes a good script without a warning", () => {
    expect(checkArticle(goodScript(), source)).toMatchObject({ ok: true, warnings: [] });
  });

  it("renders a fault as one line", () => {
    const script = goodScript();
    Object.assign(script.statements[1] ?? {}, { type: "ACUSE" });
    const checked = checkArticle(script, source);
    expect(checked.ok ? [] : checked.faults.map(renderFault)).toEqual([
      "unknown event type: ACUSE (articles/x.ts, statements[1].type); did you mean ACCUSE?",
    ]);
  });

  it("warns of what is defined and never used, and of a future that is not called one", () => {
    const script = goodScript();
    Object.assign(script.actors, { unu: { name: "Unu", kind: "Group" } });
    Object.assign(script.statements[0] ?? {}, { happened: "2021-04" });
    const checked = checkArticle(script, source);
    expect([checked.ok, checked.warnings.map(renderFault)]).toEqual([
      true,
      [
        "unused actor: unu (articles/x.ts, actors.unu); leave it out, or add the statement in which it was to stand",
        `date after publication: happens on 2021-04-01, published on 2021-03-04 (articles/x.ts, statements[0].happened); add auxiliary: ["future"], or correct the date`,
      ],
    ]);
  });

  it("answers anything at all, and what it passes can be compiled", () => {
    let passed = 0;
    const change = fc.tuple(fc.constantFrom(...ALL_PLACES), junk);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const script: unknown = structuredClone(goodScript());
        for (const [at, value] of changes) write(script, at, structuredClone(value));
        const checked = checkArticle(script, source);
        if (checked.ok) {
          compileArticle(checked.article);
          passed += 1;
          return;
        }
        expect(checked.faults.length).toBeGreaterThan(0);
        for (const fault of checked.faults) {
          expect([fault.file, fault.message, fault.remedy]).not.toContain("");
        }
      }),
      { seed: 13, numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it.each([[undefined], [null], [1], ["x"], [[]], [() => 1], [new Map()], [Promise.resolve({})]])(
    "refuses %s",
    (value) => {
      expect(checkArticle(value, source).ok).toBe(false);
    },
  );
});

describe("faults", () => {
  it.each([
    [[], ""],
    [["statements", 3, "mode"], "statements[3].mode"],
    [["actors", "sergei-lavrov", "kind"], `actors["sergei-lavrov"].kind`],
    [["a b"], `["a b"]`],
  ])("%j reads %s", (at, text) => {
    expect(pathText(at)).toBe(text);
  });

  it("are one error that says them all", () => {
    const fault: ArticleFault = {
      kind: "missing",
      file: "x.json",
      path: "title",
      message: "missing title",
      remedy: "add title: a text",
    };
    const other = { ...fault, file: "y.json", path: "", suggestion: "z" };
    expect(toDisplay(new InvalidArticleError([fault, other]))).toEqual({
      code: "invalid-article",
      status: 400,
      title: "The article scripts have faults",
      detail:
        "2 faults in 2 files:\nmissing title (x.json, title); add title: a text\nmissing title (y.json); did you mean z?",
      remedy: "Correct what is named; docs/article-script.md explains every field and fault.",
      faults: [
        { path: "x.json: title", message: "missing title; add title: a text" },
        { path: "y.json", message: "missing title; did you mean z?" },
      ],
    });
  });
});
