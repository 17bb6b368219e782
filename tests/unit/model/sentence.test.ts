import { expect, test } from "vitest";
import { commitmentsOf, sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import { actorIdSchema } from "@/lib/model/ids";

type Said = Pick<Statement, "summary" | "attribution" | "articleFactuality" | "polarity">;

const peskov = (factuality: Statement["factuality"]) => ({
  actorId: actorIdSchema.parse("dmitry-peskov"),
  name: "Dmitry Peskov",
  kind: "Person" as const,
  cue: "went on",
  factuality,
});

test("a denial is told as one, once", () => {
  const denial: Said = {
    summary: "Russia does not support them",
    polarity: "negative",
    attribution: [peskov("CT-")],
    articleFactuality: "Uu",
  };
  expect([sentenceOf(denial), ...commitmentsOf(denial)]).toEqual([
    "Russia does not support them, according to Dmitry Peskov.",
    "Dmitry Peskov says that it is so",
    "the article takes no position",
  ]);
});

test("who denies what others say is told to do so", () => {
  const claim: Said = {
    summary: "Russia supports them",
    polarity: "positive",
    attribution: [peskov("CT-")],
    articleFactuality: "PS+",
  };
  expect(commitmentsOf(claim)).toEqual([
    "Dmitry Peskov says that it is not so",
    "the article calls it possible",
  ]);
});

test("the article may hold against the speaker that it did happen", () => {
  const denied: Said = {
    summary: "Russia does not support them",
    polarity: "negative",
    attribution: [peskov("PR-")],
    articleFactuality: "CT+",
  };
  expect(commitmentsOf(denied)).toEqual([
    "Dmitry Peskov calls it probable",
    "the article says that it is not so",
  ]);
});
