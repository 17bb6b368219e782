import { describe, expect, test } from "vitest";
import { documentedExamples, type Example, readDocs } from "@/tests/support/apiDocs";
import { testUrl } from "@/tests/support/browser";

const origin = testUrl();

/** They change from one server, one minute or one machine to the next. */
const VARIES: ReadonlySet<string> = new Set([
  "requestId",
  "version",
  "fingerprint",
  "ms",
  "guardMs",
  "viewId",
  "createdOn",
  "changedOn",
]);

/** Where an answer does not hold what is shown of it; nothing where it does. */
function differences(shown: unknown, actual: unknown, path = ""): readonly string[] {
  if (VARIES.has(path.slice(path.lastIndexOf(".") + 1)))
    return typeof shown === typeof actual ? [] : [`${path}: ${typeof actual}`];
  if (Array.isArray(shown) && Array.isArray(actual)) {
    if (shown.length === 0 && actual.length > 0) return [`${path}: not empty`];
    return shown.flatMap((item, i) =>
      actual.some((other) => differences(item, other).length === 0)
        ? []
        : differences(item, actual[i], `${path}[${i}]`),
    );
  }
  if (
    typeof shown === "object" &&
    shown !== null &&
    typeof actual === "object" &&
    actual !== null
  ) {
    const found = new Map<string, unknown>(Object.entries(actual));
    return Object.entries(shown).flatMap(([key, value]) =>
      differences(value, found.get(key), `${path}.${key}`),
    );
  }
  return Object.is(shown, actual)
    ? []
    : [`${path}: ${JSON.stringify(actual)}, shown as ${JSON.stringify(shown)}`];
}

/** A value, or the list of its lines, of which none may be left out. */
function read(kind: Example["kind"], text: string): { values: unknown; count: number } {
  if (kind === "json") return { values: JSON.parse(text), count: 1 };
  // Of figures a few are shown; of rows none may be left out.
  const lines = text.trim().split(/\r?\n/);
  const values =
    kind === "csv" || kind === "text" ? lines : lines.map((line): unknown => JSON.parse(line));
  return { values, count: kind === "text" ? 0 : lines.length };
}

describe("the examples of docs/api.md", () => {
  const examples = documentedExamples(readDocs("api.md"));

  test.each(examples.map((example) => [example.url, example] as const))(
    "%s",
    async (url, example) => {
      const { body, kind, answer } = example;
      const post = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: body ?? "",
      };
      const response = await fetch(origin + url, body === undefined ? {} : post);
      const [shown, actual] = [read(kind, answer), read(kind, await response.text())];
      expect(differences(shown.values, actual.values)).toEqual([]);
      expect(actual.count).toBe(shown.count);
    },
  );
});

describe("the API speaks to programs in every case", () => {
  const ask = async (path: string) => {
    const response = await fetch(origin + path, { redirect: "manual" });
    const problem: unknown = await response.json();
    return { status: response.status, type: response.headers.get("content-type"), problem };
  };

  test.each([
    ["/api", 404, "unknown-route"],
    ["/api/nope/1", 404, "unknown-route"],
    ["/api/actors/%E0%A4%A", 400, "malformed-url"],
    ["/api/actors/nobody", 404, "unknown-actor"],
    ["/api/statements?after=nonsense", 400, "invalid-input"],
  ])("%s is told as a problem", async (path, status, code) => {
    expect(await ask(path)).toMatchObject({
      status,
      type: "application/problem+json",
      problem: { status, code },
    });
  });

  test("its answers let nothing run", async () => {
    const { headers } = await fetch(`${origin}/api/graph`);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });
});
