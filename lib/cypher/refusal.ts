import { distance } from "fastest-levenshtein";
import { type OperatorKind, operatorName } from "./operators";
import { BUILT_IN_DOTTED_FUNCTIONS, READING_PROCEDURES } from "./names";

/** Why a query is not run. */
export type Refusal =
  | {
      readonly kind: "operator";
      readonly operator: string;
      readonly does: OperatorKind | "unknown";
    }
  | { readonly kind: "procedure"; readonly name: string }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "load-csv" }
  /** A procedure called inside an expression: the plan does not show it as an operator. */
  | { readonly kind: "nested-call" }
  | { readonly kind: "option"; readonly name: string }
  | { readonly kind: "query-type"; readonly type: string };

export interface RefusalWords {
  /** What was asked and why it is refused. */
  readonly detail: string;
  /** What would be allowed instead. */
  readonly remedy: string;
}

const ASK = "Ask with MATCH, WHERE, WITH, RETURN, UNWIND, CALL { … } and the reading procedures.";
const ALLOW =
  "Whoever runs this server can allow more that read, by their names in WHOSAYS_ALLOWED_PROCEDURES.";
const STAYS =
  "A procedure that steers the server stays refused, even if WHOSAYS_ALLOWED_PROCEDURES names it.";

/**
 * A refusal in a person's words.
 *
 * @param besides what whoever runs the server allows to be called besides
 */
export function explainRefusal(refusal: Refusal, besides: readonly string[] = []): RefusalWords {
  switch (refusal.kind) {
    case "operator":
      return {
        detail: `${operatorName(refusal.operator)} is refused: ${operatorReason(refusal.does)}.`,
        remedy: ASK,
      };
    case "procedure":
      return {
        detail: `The procedure ${refusal.name} is refused: it is not on the list of procedures that only read the graph.`,
        remedy: `${didYouMean(refusal.name, [...READING_PROCEDURES, ...besides])}Allowed are ${[...READING_PROCEDURES, ...besides].join(", ")}. ${ALLOW}`,
      };
    case "function":
      return {
        detail: `The function ${refusal.name} is refused: it is not one of Neo4j's own, and a function of a plug-in can reach files and the network.`,
        remedy: `${didYouMean(refusal.name, [...BUILT_IN_DOTTED_FUNCTIONS, ...besides])}Use Neo4j's own functions. ${ALLOW}`,
      };
    case "load-csv":
      return {
        detail:
          "LOAD CSV is refused: it reads files and web addresses, and the console reads the graph alone.",
        remedy: "Hand the values over as a parameter, and use UNWIND $rows AS row.",
      };
    case "nested-call":
      return {
        detail:
          "A procedure called inside an expression is refused: the plan does not show which one it is.",
        remedy: "Call it before, as a clause of its own: CALL … YIELD … WITH ….",
      };
    case "option":
      return {
        detail: `The query option ${refusal.name} is refused: it is not one that only chooses how a query is planned and run.`,
        remedy: "Leave it out; CYPHER 5, CYPHER 25, planner, runtime and replan are allowed.",
      };
    case "query-type":
      return {
        detail: `The query is refused: the database takes it for ${TYPES[refusal.type] ?? `one of type ${refusal.type}`}, not for a reading one.`,
        remedy: refusal.type === "s" ? `${ASK} ${STAYS}` : ASK,
      };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  rw: "a query that reads and writes",
  w: "a writing query",
  s: "a command on the schema or the server",
};

function operatorReason(does: OperatorKind | "unknown"): string {
  switch (does) {
    case "write":
      return "it changes data, and the console is read-only";
    case "schema":
      return "it changes the schema, and the console is read-only";
    case "transaction":
      return "it commits on its own, and the console never commits";
    case "file":
      return "it reads files and web addresses, and the console reads the graph alone";
    case "remote":
      return "it asks another server";
    case "admin":
      return "it looks at or steers the server itself, and the console reads the graph alone";
    case "call":
      return "it calls a procedure whose name the plan does not say";
    case "read":
    case "unknown":
      return "it is not on the list of operators that are known to only read";
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  const near = known.find((other) => distance(other.toLowerCase(), name.toLowerCase()) <= 3);
  return near === undefined ? "" : `Did you mean ${near}? `;
}
