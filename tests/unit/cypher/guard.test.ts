import { describe, expect, it } from "vitest";
import { guardPolicy, judgePlan, judgeText } from "@/lib/cypher/guard";
import { OPERATORS, operatorKind } from "@/lib/cypher/operators";
import { explainRefusal } from "@/lib/cypher/refusal";
import type { Plan, PlanOperator } from "@/lib/stream/plan";

const policy = guardPolicy();

function operator(
  name: string,
  details = "",
  children: readonly PlanOperator[] = [],
): PlanOperator {
  return { operator: name, details, other: [], children };
}

/** As every plan begins. */
function plan(child: PlanOperator, queryType = "r"): Plan {
  return { queryType, root: operator("ProduceResults", "x", [child]) };
}

describe("judgePlan", () => {
  it("allows each reading operator, and refuses each other by its name", () => {
    const judged = Object.entries(OPERATORS).flatMap(([kind, names]) =>
      [...names].map(
        (name) =>
          [
            kind,
            name,
            judgePlan(plan(operator(name, kind === "call" ? "db.labels()" : "")), policy).allowed,
          ] as const,
      ),
    );
    expect(
      judged.filter(([kind, , allowed]) => allowed !== (kind === "read" || kind === "call")),
    ).toEqual([]);
  });

  it("refuses what it does not know, also a known operator's unknown variant", () => {
    for (const name of [
      "Teleport",
      "NodeUniqueIndexSeek(Locking)",
      "",
      "expand(all)",
      "Expand(All",
    ]) {
      expect(judgePlan(plan(operator(name)), policy)).toEqual({
        allowed: false,
        reason: { kind: "operator", operator: name, does: "unknown" },
      });
    }
  });

  it("sees an operator however deep it stands", () => {
    let deep = operator("Create");
    for (let i = 0; i < 20_000; i++) deep = operator("Apply", "", [operator("Argument"), deep]);
    expect(judgePlan(plan(deep), policy).allowed).toBe(false);
  });

  it("takes only the type that reads", () => {
    expect(
      ["rw", "w", "s", "", "R"].map(
        (type) => judgePlan(plan(operator("Argument"), type), policy).allowed,
      ),
    ).toEqual([false, false, false, false, false]);
  });

  it.each([
    ["db.labels() :: (label :: STRING)", true],
    ["`db`.`labels`() :: (label :: STRING)", true],
    ["dbms.listConfig($x) :: (name :: STRING)", false],
    ["db.labelsX()", false],
    ["db.labels.more()", false],
    ["", false],
    ["db.index.fulltext.queryNodes($a, apoc.text.clean($b)) :: (node :: NODE)", false],
  ])("judges a procedure by its name: %s", (details, allowed) => {
    expect(judgePlan(plan(operator("ProcedureCall", details)), policy).allowed).toBe(allowed);
  });

  it.each([
    ['COUNT { LOAD CSV FROM "file:///x" AS l RETURN l AS l } AS n', "load-csv"],
    ["[x IN $a | COUNT {   CALL db.labels()     YIELD label }] AS n", "nested-call"],
    [
      "COUNT { ResolvedCall(db.labels() :: label,ArraySeq(ProcedureResultItem(None,Variable(a`b)))) } AS n",
      "nested-call",
    ],
    ["COUNT {   CALL plain($a)     YIELD label } AS n", "nested-call"],
    ["genai.vector.encode($a) AS n", "function"],
    ["COUNT { CALL { RETURN 1 AS y } IN TRANSACTIONS OF 1000 ROWS RETURN y } AS n", "operator"],
  ])("reads the expressions of a reading operator: %s", (details, kind) => {
    expect(judgePlan(plan(operator("Projection", details)), policy)).toMatchObject({
      allowed: false,
      reason: { kind },
    });
  });

  it.each([
    '"LOAD CSV FROM x" AS `CALL dbms.x()`, `a``LOAD CSV` AS y',
    "COUNT { CALL (x) {   RETURN $`autoint_0` AS `y` } RETURN `y` AS `y` } AS n",
    "date.truncate($a, date()) AS d, point.distance(a, b) AS e",
    "n.load AS csv, x IN transactions AS y",
  ])("takes no text for a call: %s", (details) => {
    expect(judgePlan(plan(operator("Projection", details)), policy)).toEqual({ allowed: true });
  });

  it("allows more by name", () => {
    const more = guardPolicy(["apoc.meta.stats", "apoc.text.clean"]);
    expect(
      judgePlan(plan(operator("ProcedureCall", "apoc.meta.stats() :: (x :: MAP)")), more).allowed,
    ).toBe(true);
    expect(judgePlan(plan(operator("Projection", "apoc.text.clean($a) AS x")), more).allowed).toBe(
      true,
    );
  });
});

describe("judgeText", () => {
  it.each([
    ["LOAD /* x */ csv FROM 'x' AS l RETURN l", { kind: "load-csv" }],
    ["\\u004cOAD CSV FROM 'x' AS l RETURN l", { kind: "load-csv" }],
    ["RETURN 'a\\\\' AS a, COUNT { LOAD CSV FROM 'x' AS l }", { kind: "load-csv" }],
    ["CALL `dbms`.listConfig()", { kind: "procedure", name: "dbms.listConfig" }],
    ["CALL `dbms.listConfig`()", { kind: "procedure", name: "dbms.listConfig" }],
    ["RETURN apoc . x /**/ . y (1)", { kind: "function", name: "apoc.x.y" }],
    ["CYPHER 5 debug=tostring RETURN 1", { kind: "option", name: "debug" }],
    [
      "EXPLAIN CYPHER CYPHER runtime=slotted \\u0064ebug=x RETURN 1",
      { kind: "option", name: "debug" },
    ],
  ])("refuses %s", (text, reason) => {
    expect(judgeText(text, policy)).toEqual({ allowed: false, reason });
  });

  it("says what to do in each case", () => {
    expect(explainRefusal({ kind: "procedure", name: "db.lables" }).remedy).toMatch(
      /^Did you mean db\.labels\?/,
    );
    expect(explainRefusal({ kind: "operator", operator: "LoadCSV", does: "file" }).detail).toBe(
      "LoadCSV is refused: it reads files and web addresses, and the console reads the graph alone.",
    );
  });
});

describe("operatorKind", () => {
  it("knows no operator twice", () => {
    const all = Object.values(OPERATORS).flatMap((names) => [...names]);
    expect(all.length).toBe(new Set(all).size);
  });

  it("reads variants and the database behind the @", () => {
    expect(
      [
        "Expand(All)@neo4j",
        "VarLengthExpand(Pruning,BFS,All)",
        "StatefulShortestPath(Into, Trail)",
        "Repeat(Trail)",
      ].map(operatorKind),
    ).toEqual(["read", "read", "read", "read"]);
    expect(operatorKind("DoNothingIfExists(INDEX)")).toBe("schema");
  });
});
