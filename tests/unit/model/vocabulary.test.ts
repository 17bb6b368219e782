import { describe, expect, it } from "vitest";
import { FACTUALITIES, FACTUALITY_WORDS, isDenied, isHedged } from "@/lib/model/factuality";
import { actorIdSchema, statementIdSchema } from "@/lib/model/ids";
import {
  EVENT_TYPE_NAMES,
  eventTypeEntry,
  isEventType,
  modesOf,
  QUAD_CLASSES,
  scoreOf,
  toneOf,
} from "@/lib/model/plover";

describe("ids", () => {
  it.each(["rus", "sergei-lavrov", "g7", "a".repeat(80)])("%s is a slug", (id) => {
    expect(actorIdSchema.safeParse(id).success).toBe(true);
  });

  it.each(["", "-rus", "rus-", "a--b", "Rus", "r_us", "ruß", "a b", "a".repeat(81), "__proto__"])(
    "%j is no slug",
    (id) => {
      expect(actorIdSchema.safeParse(id).success).toBe(false);
    },
  );

  it("of statements are sixteen hexadecimal digits", () => {
    expect(statementIdSchema.safeParse("0123456789abcdef").success).toBe(true);
    expect(statementIdSchema.safeParse("0123456789ABCDEF").success).toBe(false);
    expect(statementIdSchema.safeParse("0123456789abcde").success).toBe(false);
  });
});

describe("the event vocabulary", () => {
  it("sorts its sixteen types into four quad classes", () => {
    const counts = QUAD_CLASSES.map(
      (quad) => EVENT_TYPE_NAMES.filter((type) => eventTypeEntry(type).quadClass === quad).length,
    );
    expect(counts).toEqual([4, 3, 4, 5]);
  });

  it("scores every type and mode between -10 and 10, conflict never above none", () => {
    for (const type of EVENT_TYPE_NAMES) {
      for (const mode of [undefined, ...modesOf(type)]) {
        const score = scoreOf(type, mode);
        expect(Math.abs(score)).toBeLessThanOrEqual(10);
        const conflict = eventTypeEntry(type).quadClass.endsWith("CONFLICT");
        // A plea stands among the conflicts and may be mild.
        expect(type === "REQUEST" || (conflict ? score < 0 : score > 0)).toBe(true);
      }
    }
  });

  it("knows its types, and not what every object has", () => {
    expect(isEventType("ACCUSE")).toBe(true);
    expect(isEventType("accuse")).toBe(false);
    expect(isEventType("toString")).toBe(false);
    expect(scoreOf("AGREE", "constructor")).toBe(2.5);
  });

  it("draws a plea as neither friendly nor hostile", () => {
    expect(toneOf("REQUEST")).toBe("NEUTRAL");
    expect(toneOf("ACCUSE")).toBe("VERBAL_CONFLICT");
  });
});

describe("factuality", () => {
  it.each(FACTUALITIES)("%s has words, and is certain or hedged", (factuality) => {
    expect(FACTUALITY_WORDS[factuality]).not.toBe("");
    expect(isHedged(factuality)).toBe(!["CT+", "CT-"].includes(factuality));
    expect(isDenied(factuality)).toBe(["CT-", "PR-", "PS-"].includes(factuality));
  });
});
