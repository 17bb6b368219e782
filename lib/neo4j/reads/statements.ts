import type {
  Page,
  StatementFilter,
  StatementsById,
  Summaries,
  WithoutRecipient,
} from "@/lib/model/answers";
import { NotFoundError } from "@/lib/model/errors";
import type { ActorId, StatementId } from "@/lib/model/ids";
import { STATEMENT_IDS_AT_ONCE } from "@/lib/model/limits";
import type { Statement } from "@/lib/model/statement";
import type { Database } from "../driver";
import { execute, type ExecuteOptions, transact } from "../execute";
import {
  statementPlaces,
  statementPlaceSchema,
  statementsById,
  statementsWithoutRecipient,
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

/** Statements of these actors that stand behind no edge, in the order of their ids. */
export async function readWithoutRecipient(
  db: Database,
  actorIds: readonly ActorId[],
  options: ExecuteOptions = {},
  most = STATEMENT_IDS_AT_ONCE,
): Promise<WithoutRecipient> {
  const ids = await execute(db, statementsWithoutRecipient(actorIds, most + 1), options);
  return { statementIds: ids.slice(0, most), more: ids.length > most };
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
