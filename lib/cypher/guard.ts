import type { Plan, PlanOperator } from "@/lib/stream/plan";
import { calledProcedure, callsPlainName, type Reach, readReach } from "./calls";
import { codeTokens } from "./lex";
import { BUILT_IN_DOTTED_FUNCTIONS, QUERY_OPTIONS, READING_PROCEDURES } from "./names";
import { operatorKind } from "./operators";
import { operatorsOf } from "./plan";
import { readPrefix } from "./prefix";
import type { Refusal } from "./refusal";

/** What may be called; names in lower case. */
export interface GuardPolicy {
  readonly procedures: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** What whoever runs the server allows besides, as it is written there. */
  readonly besides: readonly string[];
}

export type Judgement =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: Refusal };

/** @param allowed more procedures and plug-in functions, as whoever runs the server names them */
export function guardPolicy(allowed: readonly string[] = []): GuardPolicy {
  const lower = (names: readonly string[]) =>
    new Set([...names, ...allowed].map((name) => name.toLowerCase()));
  return {
    procedures: lower(READING_PROCEDURES),
    functions: lower(BUILT_IN_DOTTED_FUNCTIONS),
    besides: allowed,
  };
}

/**
 * Judges a query by what the database's own compiler makes of it. Expressions need a
 * look of their own: what a COUNT, EXISTS or COLLECT { … } does inside CASE, a list
 * comprehension or `any(…)` is no operator of the plan and shows in its details alone
 * (docs/console.md tells how that was found).
 */
export function judgePlan(plan: Plan, policy: GuardPolicy): Judgement {
  const operators = [...operatorsOf(plan.root)];
  const reason =
    first(operators, (operator) => judgeOperator(operator, policy)) ??
    first(operators, (operator) => judgeExpressions(operator, policy)) ??
    (plan.queryType === "r" ? undefined : ({ kind: "query-type", type: plan.queryType } as const));
  return judgement(reason);
}

/**
 * The second lock, which needs no plan: LOAD CSV, procedures and functions by their
 * names, and options that no plan shows. It refuses nothing that `judgePlan` would allow,
 * but for options and for names of procedures that the server does not know.
 */
export function judgeText(text: string, policy: GuardPolicy): Judgement {
  const reach = readReach(codeTokens(text));
  const option = readPrefix(text).options.find((name) => !QUERY_OPTIONS.includes(name));
  if (option !== undefined) return judgement({ kind: "option", name: option });
  return judgement(judgeReach(reach, policy));
}

function judgeOperator(
  { operator, details }: PlanOperator,
  policy: GuardPolicy,
): Refusal | undefined {
  const kind = operatorKind(operator);
  if (kind === "read") return undefined;
  if (kind !== "call") return { kind: "operator", operator, does: kind ?? "unknown" };
  const { name } = calledProcedure(codeTokens(details, "rendered"));
  if (name === "") return { kind: "operator", operator, does: "call" };
  return policy.procedures.has(name.toLowerCase()) ? undefined : { kind: "procedure", name };
}

function judgeExpressions(operator: PlanOperator, policy: GuardPolicy): Refusal | undefined {
  for (const said of [operator.details, ...operator.other.map(([, value]) => value)]) {
    // 5.26 writes a nested call without quoting its names, so nothing behind it can be trusted.
    if (/\b(?:Unr|R)esolvedCall\(/.test(said)) return { kind: "nested-call" };
    const tokens = codeTokens(said, "rendered");
    const own = operatorKind(operator.operator) === "call" ? calledProcedure(tokens).next : 0;
    const reach = readReach(tokens.slice(own));
    const refused = judgeReach({ ...reach, procedures: [] }, policy);
    if (refused) return refused;
    if (reach.procedures.length > 0 || callsPlainName(tokens)) return { kind: "nested-call" };
  }
  return undefined;
}

function judgeReach(reach: Reach, policy: GuardPolicy): Refusal | undefined {
  if (reach.loadsCsv) return { kind: "load-csv" };
  if (reach.commits)
    return { kind: "operator", operator: "CALL { … } IN TRANSACTIONS", does: "transaction" };
  const procedure = reach.procedures.find((name) => !policy.procedures.has(name.toLowerCase()));
  if (procedure !== undefined) return { kind: "procedure", name: procedure };
  const fn = reach.functions.find((name) => !policy.functions.has(name.toLowerCase()));
  return fn === undefined ? undefined : { kind: "function", name: fn };
}

function first<T>(
  items: readonly T[],
  judge: (item: T) => Refusal | undefined,
): Refusal | undefined {
  for (const item of items) {
    const refusal = judge(item);
    if (refusal) return refusal;
  }
  return undefined;
}

function judgement(reason: Refusal | undefined): Judgement {
  return reason === undefined ? { allowed: true } : { allowed: false, reason };
}
