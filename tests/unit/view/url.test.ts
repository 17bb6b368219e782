import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { actorIdSchema, statementIdSchema } from "@/lib/model/ids";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { NOTHING, type Anchor, type Selection } from "@/lib/view/selection";
import { readUrl, writeUrl } from "@/lib/view/url";

const actorId = fc
  .stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/)
  .map((id) => actorIdSchema.parse(id));
const statementId = fc.stringMatching(/^[0-9a-f]{16}$/).map((id) => statementIdSchema.parse(id));

const anchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ kind: fc.constant("actor" as const), actorId }),
  fc.record({
    kind: fc.constant("edge" as const),
    actorId,
    recipientId: actorId,
    eventType: fc.constantFrom(...EVENT_TYPE_NAMES),
  }),
  fc.record({
    kind: fc.constant("background" as const),
    actorId,
    recipientId: actorId,
    relation: fc.constantFrom(...BACKGROUND_RELATIONS),
  }),
);

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant(NOTHING),
  anchor,
  fc.record({ kind: fc.constant("statement" as const), statementId }),
  fc.record({ kind: fc.constant("statement" as const), statementId, within: anchor }),
);

describe("the selection in the URL", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(selection, (given) => {
        expect(readUrl(writeUrl(given))).toEqual({ selection: given, faults: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it("is written without a character that needs an escape", () => {
    fc.assert(
      fc.property(selection, (given) => {
        const url = writeUrl(given);
        expect(new URL(`http://a/${url}`).search).toBe(url);
      }),
    );
  });

  it("never throws, and what it reads can be written again", () => {
    const params = fc.array(
      fc.tuple(fc.constantFrom("actor", "edge", "background", "statement", "x"), fc.string()),
    );
    fc.assert(
      fc.property(params, (pairs) => {
        const read = readUrl(new URLSearchParams(pairs).toString());
        expect(readUrl(writeUrl(read.selection)).selection).toEqual(read.selection);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["?edge=nusra~REJECT~rus", "edge nusra REJECT rus"],
    ["?actor=rus", "actor rus"],
    ["?background=sergei-lavrov~REPRESENTS~rus", "background sergei-lavrov REPRESENTS rus"],
  ])("reads %s", (url, words) => {
    expect(Object.values(readUrl(url).selection).toSorted()).toEqual(words.split(" ").toSorted());
  });

  it.each(["?actor=", "?actor=RUS", "?edge=rus~ACUSE~swe", "?edge=rus~ACCUSE", "?statement=1"])(
    "says that %s cannot be read and selects nothing",
    (url) => {
      const { selection: read, faults } = readUrl(url);
      expect(read).toEqual(NOTHING);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^The link's \w+ ".*" cannot be read, so it was left out\.$/);
    },
  );

  it("keeps the readable part beside an unreadable one", () => {
    expect(readUrl("?actor=rus&statement=zzz")).toEqual({
      selection: { kind: "actor", actorId: "rus" },
      faults: [`The link's statement "zzz" cannot be read, so it was left out.`],
    });
  });

  it("takes one of two things and says so", () => {
    expect(readUrl("?actor=rus&edge=rus~ACCUSE~swe")).toEqual({
      selection: { kind: "actor", actorId: "rus" },
      faults: ["The link names two things; its edge was left out."],
    });
  });
});
