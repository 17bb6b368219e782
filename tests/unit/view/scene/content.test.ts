import { describe, expect, it } from "vitest";
import type { CypherNode, CypherRelationship, CypherValue } from "@/lib/stream/value";
import { findGraph } from "@/lib/view/console/results/found";
import { addedTo, inPlaceOf, partOfFound } from "@/lib/view/scene/content";
import { changeWords, isEmptyPart } from "@/lib/view/scene/words";
import { actor as known, edge, slice as madeOf } from "@/tests/support/slice";

const actor = (id: string, actorId: string): CypherNode => ({
  $: "node",
  id,
  labels: ["Actor", "Country"],
  properties: [
    ["actorId", actorId],
    ["name", actorId.toUpperCase()],
    ["kind", "Country"],
    ["aliases", ["also"]],
    ["statementCount", 5],
    ["spokenCount", 1],
    ["neighbourCount", 2],
  ],
});
const [rus, swe, irn] = [actor("1", "rus"), actor("2", "swe"), actor("3", "irn")];
const article: CypherNode = { $: "node", id: "9", labels: ["Article"], properties: [] };
const accuse: CypherRelationship = {
  $: "relationship",
  id: "r1",
  type: "ACCUSE",
  start: "1",
  end: "2",
  properties: [
    ["actorId", "rus"],
    ["recipientId", "swe"],
    ["statements", 3],
    ["articles", 1],
    ["score", { $: "float", value: "-2" }],
    ["negated", 0],
    ["hedged", 0],
    ["attributed", 3],
    ["reciprocal", false],
    ["firstOn", { $: "date", value: "2018-02-22" }],
  ],
};
const member = (id: string, articleId: string): CypherRelationship => ({
  $: "relationship",
  id,
  type: "MEMBER_OF",
  start: "3",
  end: "1",
  properties: [
    ["articleId", articleId],
    ["role", "member"],
  ],
});
const partOf = (...rows: CypherValue[][]) => partOfFound(findGraph(rows));
const sliceOf = (...ids: string[]) =>
  madeOf(
    ids.map((id) => known(id, id.toUpperCase(), "Country")),
    [],
  );
const network = { ...sliceOf("rus", "tur"), edges: [edge("rus", "AGREE", "tur")] };

describe("a part of a result for the scene", () => {
  it("is its actors, derived edges and background lines, each as the network has it", () => {
    expect(partOf([rus, swe, irn, accuse, member("m1", "b"), member("m2", "a"), article])).toEqual({
      actors: ["rus", "swe", "irn"].map((actorId) => ({
        actorId,
        name: actorId.toUpperCase(),
        kind: "Country",
        aliases: ["also"],
        statementCount: 5,
        spokenCount: 1,
        neighbourCount: 2,
      })),
      edges: [
        {
          edgeId: "rus|ACCUSE|swe",
          actorId: "rus",
          recipientId: "swe",
          eventType: "ACCUSE",
          reciprocal: false,
          statements: 3,
          articles: 1,
          score: -2,
          negated: 0,
          hedged: 0,
          attributed: 3,
          firstOn: "2018-02-22",
        },
      ],
      background: [
        {
          edgeId: "irn|MEMBER_OF|rus",
          actorId: "irn",
          recipientId: "rus",
          relation: "MEMBER_OF",
          role: "member",
          articleIds: ["a", "b"],
        },
      ],
      foreign: 1,
      beyond: 0,
    });
  });

  it("is empty for other people's nodes", () => {
    expect(isEmptyPart(partOf([article, "rus"]))).toBe(true);
  });
});

describe("a scene", () => {
  it("is added to by what the query returned, and by no line that it did not return", () => {
    const part = partOf([rus, swe], [article]);
    const changed = addedTo(network, part);
    expect(changed.slice.actors.map(({ actorId }) => actorId)).toEqual(["rus", "swe", "tur"]);
    expect(changed.slice.edges).toEqual(network.edges);
    expect(changeWords("add", part, changed)).toBe(
      "Added 1 actor and 0 lines to the scene. 1 thing of the result is no actor and no line between actors: a scene holds only those.",
    );
  });

  it("takes lines whose ends it has, and says which have no place", () => {
    const withEnds = sliceOf("rus", "swe");
    expect(addedTo(withEnds, partOf([accuse])).fresh).toEqual({ actors: 0, lines: 1 });
    const part = partOf([accuse]);
    const changed = addedTo(network, part);
    expect(changed.slice).toEqual({ ...network, leftOut: changed.slice.leftOut });
    expect(changeWords("add", part, changed)).toBe(
      "All of it is in the scene already. 1 line has no place in it, as an end is not there: return both actors too.",
    );
  });

  it("is replaced by what the query returned and nothing else", () => {
    const part = partOf([rus, accuse, swe]);
    const { slice } = inPlaceOf(network, part);
    expect(slice).toEqual({
      actors: part.actors,
      edges: part.edges,
      background: [],
      total: network.total,
      leftOut: { actors: 0, edges: 0, background: 0 },
    });
    expect(inPlaceOf(sliceOf("a", "b", "c"), part).slice.leftOut).toEqual({
      actors: 1,
      edges: 0,
      background: 0,
    });
  });
});
