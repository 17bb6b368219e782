import { Neo4jError } from "neo4j-driver";
import { randomBytes } from "node:crypto";
import { NotFoundError } from "@/lib/model/errors";
import { type ViewId, viewIdSchema } from "@/lib/model/ids";
import { MOST_VIEWS, type StoredView, type ViewCounts, type ViewSummary } from "@/lib/model/views";
import type { Database } from "./driver";
import { execute, type ExecuteOptions, transact, type Transaction } from "./execute";
import { allViews, viewById } from "./queries/views";
import { fingerprintOf } from "./reads/health";
import { only } from "./reads/only";
import { TooManyViewsError, ViewConflictError, ViewsReadOnlyError } from "./viewRefusals";
import {
  changeView,
  createView,
  lockView,
  markViewDeleted,
  purgeViews,
  viewTotal,
} from "./writes/views";

/** A scene as text, with what it holds in numbers. */
export interface KeptText {
  readonly scene: string;
  readonly counts: ViewCounts;
}

export const listViews = (db: Database, options?: ExecuteOptions): Promise<ViewSummary[]> =>
  execute(db, allViews(), options);

/** @throws NotFoundError */
export async function readView(
  db: Database,
  viewId: ViewId,
  options?: ExecuteOptions,
): Promise<StoredView> {
  const [view] = await execute(db, viewById(viewId), options);
  if (!view) throw new NotFoundError("view", viewId);
  return view;
}

/** @throws TooManyViewsError, ViewsReadOnlyError */
export function addView(
  db: Database,
  name: string,
  kept: KeptText,
  options?: ExecuteOptions,
): Promise<ViewSummary> {
  const viewId = viewIdSchema.parse(randomBytes(8).toString("hex"));
  return writing(db, "create view", options, async (tx) => {
    await tx.run(purgeViews());
    const total = only(await tx.run(viewTotal()));
    if (total >= MOST_VIEWS) throw new TooManyViewsError(total);
    const fingerprint = await fingerprintOf(tx);
    return only(await tx.run(createView(viewId, name, { ...kept, fingerprint })));
  });
}

/**
 * Renames a view, gives it another scene, or brings it back: all by naming the version that
 * was seen.
 *
 * @throws NotFoundError, ViewConflictError, ViewsReadOnlyError
 */
export function editView(
  db: Database,
  viewId: ViewId,
  change: { readonly version: number; readonly name?: string; readonly kept?: KeptText },
  options?: ExecuteOptions,
): Promise<ViewSummary> {
  return writing(db, "change view", options, async (tx) => {
    const [locked] = await tx.run(lockView(viewId));
    if (!locked) throw new NotFoundError("view", viewId);
    if (locked.summary.version !== change.version) {
      throw new ViewConflictError(locked.summary, change.version);
    }
    const content = change.kept && { ...change.kept, fingerprint: await fingerprintOf(tx) };
    return only(await tx.run(changeView(viewId, change.name, content)));
  });
}

/**
 * Takes a view out of every list. Its version stays, so that whoever deleted it can bring it back
 * by `editView`; what was deleted a day ago is then gone for good.
 *
 * @throws NotFoundError, ViewsReadOnlyError
 */
export function deleteView(
  db: Database,
  viewId: ViewId,
  options?: ExecuteOptions,
): Promise<ViewSummary> {
  return writing(db, "delete view", options, async (tx) => {
    await tx.run(purgeViews());
    const [locked] = await tx.run(lockView(viewId));
    if (!locked || locked.isDeleted) throw new NotFoundError("view", viewId);
    await tx.run(markViewDeleted(viewId));
    return locked.summary;
  });
}

const USER = "The database's user may only read.";
const DATABASE = "The database takes no changes: it is set to be read only.";

/** What a server says where nothing may be written, and to people. */
const READ_ONLY: ReadonlyMap<string, string> = new Map([
  ["Neo.ClientError.Security.Forbidden", USER],
  ["Neo.ClientError.Statement.AccessMode", USER],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", DATABASE],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", DATABASE],
]);

/** In words; undefined where the error is about something else. */
export const whyReadOnly = (error: unknown): string | undefined =>
  error instanceof Neo4jError ? READ_ONLY.get(error.code) : undefined;

function writing<T>(
  db: Database,
  name: string,
  options: ExecuteOptions | undefined,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(db, name, "WRITE", work, options).catch((error: unknown) => {
    const reason = whyReadOnly(error);
    if (reason === undefined) throw error;
    throw new ViewsReadOnlyError(reason, { cause: error });
  });
}
