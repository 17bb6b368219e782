import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refuse } from "@/lib/server/refuse";

beforeEach(() => {
  vi.stubEnv("PORT", "3000");
  vi.stubEnv("WHOSAYS_LOG", "silent");
});

afterEach(() => vi.unstubAllEnvs());

const asked = (path: string, method = "GET") =>
  refuse(
    { method, path, search: "", headers: new Headers({ host: "127.0.0.1:3000" }) },
    "request-1",
  );

const codeOf = async (response: Response | undefined) =>
  response && [response.status, ((await response.json()) as { code: string }).code];

test.each([
  ["/api/actors/%E0%A4%A", "half a character"],
  ["/api/actors/%FF", "no UTF-8"],
  ["/articles/%", "a bare per cent sign"],
  ["/articles/%zz", "no hexadecimal"],
])("refuses %s (%s), which Next would fail on", async (path) => {
  expect(await codeOf(asked(path))).toEqual([400, "malformed-url"]);
});

test.each(["/", "/api/actors/T%C3%BCrkiye", "/articles/a%20b", "/api/actors/%EF%BF%BD"])(
  "lets %s in",
  (path) => {
    expect(asked(path)).toBeUndefined();
  },
);

test("offers no method on a page that could change something", async () => {
  expect(await codeOf(asked("/", "POST"))).toEqual([405, "method-not-allowed"]);
});
