import type { Page, StatementFilter, StatementsById, Summaries } from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { StatementId } from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import type { Database } from "../driver";
import { execute, type ExecuteOptions, transact } from "../execute";
import {
  statementPlaces,
  statementPlaceSchema,
  statementsById,
  statementTotal,
  summariesOf,
} from "../queries/statements";
import { readCursor, writeCursor } from "./cursor";
import { only } from "./only";
import { type PageOptions, pageOf } from "./page";

/** @throws InvalidInputError for a broken cursor */
export function readStatements(
  db: Database,
  filter: StatementFilter,
  page: PageOptions,
  options: ExecuteOptions = {},
): Promise<Page<Statement>> {
  const after = readCursor(statementPlaceSchema, page.after);
  return transact(
    db,
    "statements",
    "READ",
    async (tx) => {
      const [total, places] = await Promise.all([
        tx.run(statementTotal(filter)),
        tx.run(statementPlaces(filter, page.limit + 1, after)),
      ]);
      const shown = pageOf(places, page.limit, only(total), (place) => place, writeCursor);
      const items = await tx.run(statementsById(shown.items.map((place) => place.statementId)));
      return { ...shown, items };
    },
    options,
  );
}

/** @throws NotFoundError */
export async function readStatement(
  db: Database,
  statementId: StatementId,
  options: ExecuteOptions = {},
): Promise<Statement> {
  const [found] = await execute(db, statementsById([statementId]), options);
  if (!found) throw new NotFoundError("statement", statementId);
  return found;
}

/** These statements, whole, as they are now; who is not there any longer is left out. */
export async function readStatementsById(
  db: Database,
  statementIds: readonly StatementId[],
  options: ExecuteOptions = {},
): Promise<StatementsById> {
  return { items: await execute(db, statementsById(statementIds), options) };
}

/** What these statements say. */
export async function readSummaries(
  db: Database,
  statementIds: readonly StatementId[],
  options: ExecuteOptions = {},
): Promise<Summaries> {
  const rows = await execute(db, summariesOf(statementIds), options);
  return {
    statementIds: rows.map(({ statementId }) => statementId),
    summaries: rows.map(({ summary }) => summary),
  };
}
