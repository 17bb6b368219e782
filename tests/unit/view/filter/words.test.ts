import { describe, expect, it } from "vitest";
import { actorIdSchema } from "@/lib/model/ids";
import {
  activeFilters,
  type Choice,
  type FacetId,
  NO_FILTER,
  type SceneFilter,
  withChoice,
} from "@/lib/view/filter/filter";
import { filteredWords, filterWords, type Names } from "@/lib/view/filter/words";
import { actor, background, edge, slice } from "@/tests/support/slice";

const NAMES: Names = { actor: (actorId) => `<${actorId}>`, article: (id) => `“${id}”` };

const words = (filter: SceneFilter): readonly string[] =>
  activeFilters(filter).map((id) => filterWords(filter, id, NAMES));

const chosen = (facet: FacetId, mode: Choice["mode"], ...values: string[]) =>
  words(withChoice(NO_FILTER, facet, { mode, values })).join();

describe("the words of a filter", () => {
  it("name a choice and its values", () => {
    expect(chosen("kind", "only", "Country")).toBe("kind of actor: only country");
    expect(chosen("eventType", "without", "REJECT", "ACCUSE")).toBe(
      "event type: without Accuse, Reject",
    );
    expect(chosen("mode", "only", "REJECT/yield", "")).toBe("mode: only no mode, Reject · yield");
    expect(chosen("speaker", "only", "", "rus", "swe", "irn")).toBe(
      "speaker: only the article itself, <irn>, 2 more",
    );
    expect(chosen("publisher", "without", "")).toBe("publisher: without publisher not stated");
  });

  it("say of what is so or not what is left, whichever way it was chosen", () => {
    expect(chosen("negated", "only", "yes")).toBe("only denials");
    expect(chosen("negated", "without", "no")).toBe("only denials");
    expect(chosen("negated", "without", "yes")).toBe("no denials");
    expect(chosen("attributed", "only", "no")).toBe("only what the article itself says");
    expect(chosen("hypothetical", "without", "yes")).toBe("nothing hypothetical");
  });

  it("tell times as people read them", () => {
    const day = Date.UTC(2018, 1, 22) / 86_400_000;
    const time = (from: number | null, to: number | null, undated = false) =>
      words({ choices: {}, time: { clock: "said", from, to, undated } }).join();
    expect(time(day, day + 3)).toBe("said 22 Feb 2018 to 25 Feb 2018");
    expect(time(day, day)).toBe("said 22 Feb 2018");
    expect(time(null, day, true)).toBe("said up to 22 Feb 2018, or undated");
    expect(time(day, null)).toBe("said from 22 Feb 2018 on");
    expect(time(null, null)).toBe("said on a known day");
  });

  it("tell numbers and the shape", () => {
    const ego = { actorId: actorIdSchema.parse("rus"), depth: 2 } as const;
    expect(
      words({
        choices: {},
        text: "mosc",
        minStatements: 2,
        minDegree: 1,
        core: 3,
        ego,
        largestComponent: true,
      }),
    ).toEqual([
      "lines of 2 statements or more",
      "named “mosc”",
      "actors with 1 neighbour or more",
      "3-core",
      "within 2 steps of <rus>",
      "largest component",
    ]);
  });

  it("say what is left and what is gone", () => {
    const actors = [actor("rus", "Russia", "Country"), actor("swe", "Sweden", "Country")];
    const before = slice(
      [...actors, actor("un", "UN", "Igo")],
      [edge("rus", "AID", "swe"), edge("rus", "REJECT", "un")],
      [background("swe", "MEMBER_OF", "un")],
    );
    const after = slice(actors, [edge("rus", "AID", "swe")]);
    const filter: SceneFilter = { choices: { negated: { mode: "only", values: ["yes"] } } };
    expect(filteredWords(filter, NAMES, before, after)).toBe(
      "Filter: only denials. 2 actors and 1 line left; 1 actor and 2 lines taken away.",
    );
    expect(filteredWords(NO_FILTER, NAMES, before, before)).toBe(
      "No filter: 3 actors and 3 lines.",
    );
  });
});
