import { quotedName } from "@/lib/cypher/quote";
import type { Fields } from "./values";

export type Access = "READ" | "WRITE";

/**
 * A query is a value: what to run, with what, and what a row means. One executor runs
 * them all, so that time limits, tags and the abort signal are added in one place.
 */
export interface Query<Row> {
  /** Says in logs, in `SHOW TRANSACTIONS` and in errors which query it was. */
  readonly name: string;
  /** Cypher that both 5.26 and the 2026 line take. Values are parameters, always. */
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly access: Access;
  readonly map: (row: Fields) => Row;
}

/** For queries that are run for their effect. */
export const noRows = (): undefined => undefined;

/** A label, relationship type or property name that no database takes. */
export class InvalidIdentifierError extends Error {
  constructor(readonly found: string) {
    super(`invalid identifier: ${JSON.stringify(found)}; it is empty or holds a null character`);
    this.name = "InvalidIdentifierError";
  }
}

/** Quotes a label, type or property name: the only way such a name enters a query's text. */
export function identifier(name: string): string {
  if (name === "" || name.includes("\u0000")) throw new InvalidIdentifierError(name);
  return quotedName(name);
}
