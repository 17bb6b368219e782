import { expect, test } from "vitest";
import { quotedName, writtenName } from "@/lib/cypher/quote";

test("plain words are written as they are, all others between backticks", () => {
  expect(["Actor", "größe_2", "_x"].map(writtenName)).toEqual(["Actor", "größe_2", "_x"]);
  expect(["Odd name", "2nd", "a²", "a-b", ""].map(writtenName)).toEqual([
    "`Odd name`",
    "`2nd`",
    "`a²`",
    "`a-b`",
    "``",
  ]);
});

test("no name ends its quotes, and what cannot be seen is written as an escape", () => {
  expect(quotedName("a`b")).toBe("`a``b`");
  // The server would take the six characters for a backtick.
  expect(quotedName("\\u0060) RETURN 1 //")).toBe("`\\u005cu0060) RETURN 1 //`");
  expect(quotedName("a\tb\n\u202Ec\u2028\u{E0041}")).toBe(
    "`a\\u0009b\\u000a\\u202ec\\u2028\\udb40\\udc41`",
  );
});
