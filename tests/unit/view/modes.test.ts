import { describe, expect, it } from "vitest";
import { EVENT_TYPE_NAMES, eventTypeEntry, modesOf } from "@/lib/model/plover";
import { meaningOf } from "@/lib/view/modes";

const typedModes = EVENT_TYPE_NAMES.flatMap((type) =>
  modesOf(type).map((mode) => ({ type, mode })),
);

describe("the meaning of a type", () => {
  it.each(typedModes)("$type has one for its mode $mode", ({ type, mode }) => {
    const alone = meaningOf(type, undefined);
    expect(alone).toBe(eventTypeEntry(type).meaning);
    expect(meaningOf(type, mode)).toMatch(/ Here: [a-z].+\.$/);
    expect(meaningOf(type, mode).startsWith(alone)).toBe(true);
  });
});
