import { expect, it } from "vitest";
import { createWalk } from "@/lib/view/console/walk";

const PAST = ["RETURN 3", "RETURN 2", "RETURN 1"].map((text) => ({ text }));

it("walks back to the oldest and forth to what was being written", () => {
  const walk = createWalk(() => PAST);
  expect(walk(1, "draft")).toBe("RETURN 3");
  expect(walk(1, "RETURN 3")).toBe("RETURN 2");
  expect(walk(1, "RETURN 2")).toBe("RETURN 1");
  expect(walk(1, "RETURN 1")).toBeUndefined();
  expect(walk(-1, "RETURN 1")).toBe("RETURN 2");
  expect(walk(-1, "RETURN 2")).toBe("RETURN 3");
  expect(walk(-1, "RETURN 3")).toBe("draft");
  expect(walk(-1, "draft")).toBeUndefined();
});

it("skips the newest where it stands there already", () => {
  expect(createWalk(() => PAST)(1, "RETURN 3")).toBe("RETURN 2");
});

it("begins anew from what was changed", () => {
  const walk = createWalk(() => PAST);
  walk(1, "");
  walk(1, "RETURN 3");
  expect(walk(1, "RETURN 2 + 2")).toBe("RETURN 3");
  expect(walk(-1, "RETURN 3")).toBe("RETURN 2 + 2");
});
