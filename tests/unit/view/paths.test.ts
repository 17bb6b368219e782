import { describe, expect, it } from "vitest";
import { actorIdSchema } from "@/lib/model/ids";
import type { PathAnswer } from "@/lib/model/paths";
import { NO_PATH_WISH, partOfPath, pathsWords, requestOf, wayOutWords } from "@/lib/view/paths";
import { actor, edge } from "@/tests/support/slice";

const [rus, swe, irn] = ["rus", "swe", "irn"].map((id) => actorIdSchema.parse(id)) as [
  ReturnType<typeof actorIdSchema.parse>,
  ReturnType<typeof actorIdSchema.parse>,
  ReturnType<typeof actorIdSchema.parse>,
];
const path = {
  actorIds: [rus, irn, swe],
  steps: [
    { fromId: rus, toId: irn, edges: [edge("rus", "AGREE", "irn"), edge("irn", "AID", "rus")] },
    { fromId: irn, toId: swe, edges: [edge("swe", "REJECT", "irn")] },
  ],
  hops: 2,
  weight: 1.5,
};
const answer: PathAnswer = {
  paths: [path],
  actors: [
    actor("rus", "Russia", "Country"),
    actor("irn", "Iran", "Country"),
    actor("swe", "Sweden", "Country"),
    actor("tur", "Turkey", "Country"),
  ],
  timedOut: false,
  limitMs: 5_000,
};
const wish = { ...NO_PATH_WISH, from: rus, to: swe };

describe("paths between two actors", () => {
  it("are asked for when both ends are known and are two", () => {
    expect(requestOf(NO_PATH_WISH)).toBeUndefined();
    expect(requestOf({ ...wish, to: undefined })).toBeUndefined();
    expect(requestOf({ ...wish, to: rus })).toBeUndefined();
    expect(requestOf(wish)).toEqual({
      from: rus,
      to: swe,
      k: 3,
      maxLength: 4,
      by: "hops",
      directed: false,
      withoutTypes: [],
      withoutActors: [],
    });
  });

  it("never leave out an end", () => {
    expect(requestOf({ ...wish, withoutActors: [rus, irn] })?.withoutActors).toEqual([irn]);
  });

  it("bring their own actors and every line of their steps onto the canvas", () => {
    const { actors, edges } = partOfPath(path, answer);
    expect(actors.map(({ name }) => name)).toEqual(["Russia", "Iran", "Sweden"]);
    expect(edges.map(({ edgeId }) => edgeId)).toEqual([
      "rus|AGREE|irn",
      "irn|AID|rus",
      "swe|REJECT|irn",
    ]);
  });

  it("say how many they are, and why there are not more", () => {
    expect(pathsWords(wish, answer)).toBe("1 path of at most 4 steps, the shortest first.");
    expect(pathsWords({ ...wish, directed: true }, { ...answer, paths: [] })).toBe(
      "There is no path of at most 4 steps along the direction of the lines.",
    );
    const late = pathsWords(wish, { ...answer, paths: [], timedOut: true });
    expect(late).toContain("No path was found in time.");
    expect(late).toContain("ended after 5 s");
  });

  it("say what to do without where there is none", () => {
    const strict = { ...wish, directed: true, withoutTypes: ["AID"] } as const;
    expect(wayOutWords(strict)).toBe(
      "To find one, allow more steps, or do not mind the direction, or leave out less.",
    );
    expect(wayOutWords({ ...wish, maxLength: 6 })).toBe("Within 6 steps nothing joins the two.");
  });
});
