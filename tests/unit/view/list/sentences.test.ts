import { expect, test } from "vitest";
import { idsOfPart, rowsWith, sentencesOfPart } from "@/lib/view/list/sentences";
import { foundWords, listWords, searchedWords } from "@/lib/view/list/words";
import { columnsFor } from "@/tests/support/columns";
import { FIRST_ARTICLE } from "@/tests/support/slice";

const columns = columnsFor(FIRST_ARTICLE);
const SIZE = 5;
const parts = Array.from({ length: Math.ceil(columns.statementIds.length / SIZE) }, (_, i) => i);
const rows = [...columns.statementIds.keys()];
const gone = columns.statementIds[3];

/** As the server answers: in an order of its own, without what is gone. */
function summariesOf(part: number) {
  const ids = idsOfPart(columns, part, SIZE).filter((id) => id !== gone);
  const statementIds = ids.toReversed();
  return { statementIds, summaries: statementIds.map((id) => `Élan of ${Number(`0x${id}`)}.`) };
}

const sentences = parts.map((part) =>
  sentencesOfPart(columns, part, SIZE, summariesOf(part), (actorId) => `Speaker ${actorId}`),
);

test("parts cover all rows, each with its own sentence, and none where the statement is gone", () => {
  expect(parts.flatMap((part) => idsOfPart(columns, part, SIZE))).toEqual(columns.statementIds);
  const all = sentences.flat();
  expect(all).toHaveLength(rows.length);
  expect(all[3]).toBeUndefined();
  for (const row of rows.filter((each) => each !== 3)) {
    expect(all[row]).toMatch(new RegExp(`^elan of ${row}(,|\\.)`));
  }
});

test("a text is found whatever its case and accents, in the order of the rows, and a speaker, too", () => {
  const without = rows.filter((row) => row !== 3);
  expect(rowsWith(sentences, SIZE, rows.toReversed(), "ELÁN")).toEqual(without.toReversed());
  const [speaker] = columns.chain.values[0] ?? [];
  const theirs = without.filter((row) => columns.chain.codes[row] === 0);
  const wanted = `according to speaker ${speaker}.`;
  expect(rowsWith(sentences, SIZE, rows, wanted)).toEqual(theirs);
  // What has not come cannot be found.
  expect(rowsWith(sentences.slice(0, 1), SIZE, rows, "elan")).toEqual([0, 1, 2, 4]);
});

test("a list says what is in it and what is not", () => {
  const numbers = { listed: 312, filtered: 892, hidden: 46 };
  expect(listWords("statement", numbers)).toBe(
    "312 of 1,250 statements, 892 filtered away, 46 hidden",
  );
  expect(listWords("actor", { listed: 1, filtered: 0, hidden: 0 })).toBe("1 actor");
  expect(listWords("actor", { listed: 0, filtered: 1_000, hidden: 0 })).toBe(
    "0 of 1,000 actors, 1,000 filtered away",
  );
  expect(foundWords(1_015, " truce ")).toBe("1,015 found with “truce”");
  expect(searchedWords(10_000, 74_554)).toBe("10,000 of 74,554 sentences looked through so far");
});
