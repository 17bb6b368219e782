import { Neo4jError } from "neo4j-driver";
import { afterEach, expect, test, vi } from "vitest";
import { whyReadOnly } from "@/lib/neo4j/views";
import { ViewsReadOnlyError } from "@/lib/neo4j/viewRefusals";
import { newViewSchema, viewChangeSchema, viewKeeping, writingViews } from "@/lib/server/views";
import { viewOf } from "@/lib/view/keeping/view";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { network } from "@/tests/support/sceneMoves";

afterEach(() => {
  vi.useRealTimers();
});

const fault = (code: string) => new Neo4jError("no", code, "50N42", "no");

test.each([
  ["Neo.ClientError.Security.Forbidden", "The database's user may only read."],
  ["Neo.ClientError.Statement.AccessMode", "The database's user may only read."],
  [
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "The database takes no changes: it is set to be read only.",
  ],
  [
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
    "The database takes no changes: it is set to be read only.",
  ],
])("%s is what a database says where nothing may be written", (code, reason) => {
  expect(whyReadOnly(fault(code))).toBe(reason);
  expect(whyReadOnly(new Error(code))).toBeUndefined();
});

test("another fault is none of that", () => {
  expect(whyReadOnly(fault("Neo.ClientError.Statement.SyntaxError"))).toBeUndefined();
});

test("after a refusal views are kept in the browser for a minute, without another attempt", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  expect(viewKeeping()).toEqual({ keptIn: "database" });
  const refused = new ViewsReadOnlyError("The database's user may only read.");
  await expect(writingViews(() => Promise.reject(refused))).rejects.toBe(refused);
  expect(viewKeeping()).toEqual({
    keptIn: "browser",
    reason: "The database's user may only read.",
  });
  const write = vi.fn<() => Promise<string>>().mockResolvedValue("written");
  await expect(writingViews(write)).rejects.toThrow(ViewsReadOnlyError);
  expect(write).not.toHaveBeenCalled();
  // Rights may have been given since.
  vi.advanceTimersByTime(61_000);
  expect(viewKeeping()).toEqual({ keptIn: "database" });
  expect(await writingViews(write)).toBe("written");
});

test("a view needs a name and a scene that can be read", () => {
  const scene = viewOf(FIRST_STATE, network);
  expect(newViewSchema.parse({ name: "  Mine ", scene })).toEqual({ name: "Mine", scene });
  // A page from before an update still has its views kept.
  const before = { name: "Mine", scene: { ...scene, version: 1, arranged: "grid" } };
  expect(newViewSchema.parse(before).scene).toEqual({
    ...scene,
    version: 2,
    arranged: { layout: "grid", heaps: [] },
  });
  for (const wrong of [
    { name: " ", scene },
    { name: "x".repeat(121), scene },
    { name: "Mine", scene: { ...scene, version: 3 } },
    { name: "Mine", scene: { ...scene, places: [["rus", 1]] } },
    { name: "Mine", scene, viewId: "1f0c5d2ab4e98763" },
  ]) {
    expect(newViewSchema.safeParse(wrong).success).toBe(false);
  }
  expect(viewChangeSchema.parse({ version: 3 })).toEqual({ version: 3 });
  expect(viewChangeSchema.safeParse({ name: "Mine" }).success).toBe(false);
});
