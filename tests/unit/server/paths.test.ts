import { expect, test } from "vitest";
import { invalidInput } from "@/lib/server/faults";
import { pathsSchema } from "@/lib/server/paths";

const faultsOf = (body: unknown) => {
  const { error } = pathsSchema.safeParse(body);
  return error ? invalidInput("body", error).faults : [];
};

test("what is left out is filled in", () => {
  expect(pathsSchema.parse({ from: "rus", to: "syr" })).toEqual({
    from: "rus",
    to: "syr",
    k: 3,
    maxLength: 4,
    by: "hops",
    directed: false,
    withoutTypes: [],
    withoutActors: [],
  });
});

test.each([
  [{ from: "rus" }, "to"],
  [{ from: "Not a slug", to: "syr" }, "from"],
  [{ from: "rus", to: "syr", k: 0 }, "k"],
  [{ from: "rus", to: "syr", k: 11 }, "k"],
  [{ from: "rus", to: "syr", k: "3" }, "k"],
  [{ from: "rus", to: "syr", maxLength: 7 }, "maxLength"],
  [{ from: "rus", to: "syr", maxLength: 1.5 }, "maxLength"],
  [{ from: "rus", to: "syr", by: "luck" }, "by"],
  [{ from: "rus", to: "syr", directed: "yes" }, "directed"],
  [{ from: "rus", to: "syr", withoutTypes: ["ACUSE"] }, "withoutTypes.0"],
  [{ from: "rus", to: "syr", withoutActors: "irn" }, "withoutActors"],
  [{ from: "rus", to: "syr", colour: "red" }, "colour"],
])("%j is a fault at its place", (body, path) => {
  expect(faultsOf(body).map((fault) => fault.path)).toEqual([path]);
});

test("a path has two ends, and neither can be left out", () => {
  expect(faultsOf({ from: "rus", to: "rus" })).toEqual([
    { path: "to", message: "the same actor as `from`: a path leads to somebody else" },
  ]);
  const ends = { from: "rus", to: "syr", withoutActors: ["irn", "syr", "rus"] };
  expect(faultsOf(ends)).toEqual(
    [1, 2].map((i) => ({
      path: `withoutActors.${i}`,
      message: "an end of the path: it cannot be left out",
    })),
  );
});

test("whole numbers have their range told", () => {
  expect(faultsOf({ from: "rus", to: "syr", k: 11, maxLength: 0 })).toEqual([
    { path: "k", message: "a whole number from 1 to 10" },
    { path: "maxLength", message: "a whole number from 1 to 6" },
  ]);
});
