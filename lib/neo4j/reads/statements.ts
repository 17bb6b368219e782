import type { Page, StatementFilter } from "@/lib/model/answers";
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
