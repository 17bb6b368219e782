import type { ManagedTransaction, Record as Neo4jRecord, Session } from "neo4j-driver";
import type { Database } from "./driver";
import { openRows } from "./console/rows";
import { translateError } from "./errors";
import type { Access, Query } from "./query";
import { Fields } from "./values";

export interface ExecuteOptions {
  /** Aborting closes the session, which resets the server's side at once. */
  readonly signal?: AbortSignal | undefined;
  /** The server ends the transaction after this long. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 15_000;

/**
 * Runs queries inside one transaction; everything that ran is committed together or not
 * at all. Queries that do not wait for one another's rows may be handed over at once:
 * they run in their order, without a round trip between them.
 */
export interface Transaction {
  run<Row>(query: Query<Row>): Promise<Row[]>;
  /** Hands rows over as they come: of very many none is held longer than it takes to read it. */
  each<Row>(query: Query<Row>, take: (row: Row) => void): Promise<void>;
  /** How many changes the server counted so far: nodes, relationships, properties, labels. */
  readonly writes: number;
}

/**
 * Runs one query in a managed transaction of its own: the driver tries it again when the
 * server asks for that, so it must be harmless to run twice.
 *
 * @throws DatabaseAwayError, DatabaseLoginError, QueryTimeoutError, or the signal's reason
 */
export async function execute<Row>(
  db: Database,
  query: Query<Row>,
  options: ExecuteOptions = {},
): Promise<Row[]> {
  return transact(db, query.name, query.access, (tx) => tx.run(query), options);
}

/** The same for several queries that belong together; `work` may run more than once. */
export async function transact<T>(
  db: Database,
  name: string,
  access: Access,
  work: (tx: Transaction) => Promise<T>,
  options: ExecuteOptions = {},
): Promise<T> {
  return (await transactMarked(db, name, access, work, options)).value;
}

export interface Marked<T> {
  readonly value: T;
  /**
   * Where the database stood when the transaction ended. Whoever reads the same mark later knows
   * that nothing was committed in between, whatever wrote it. Undefined: the server tells none.
   */
  readonly mark: string | undefined;
}

export async function transactMarked<T>(
  db: Database,
  name: string,
  access: Access,
  work: (tx: Transaction) => Promise<T>,
  options: ExecuteOptions = {},
): Promise<Marked<T>> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  signal?.throwIfAborted();
  const session = db.session(access);
  const leave = () => void session.close();
  signal?.addEventListener("abort", leave, { once: true });
  const config = { timeout: timeoutMs, metadata: { app: "whosays", query: name } };
  const run = (tx: ManagedTransaction) => work(transactionOf(tx));
  const { uri, username } = db.config;
  return manage(session, access)(run, config)
    .then((value) => ({ value, mark: session.lastBookmarks()[0] }))
    .catch((error: unknown) => {
      signal?.throwIfAborted();
      throw translateError(error, { uri, username, query: name, timeoutMs });
    })
    .finally(() => {
      signal?.removeEventListener("abort", leave);
      return session.close();
    });
}

function manage(session: Session, access: Access): Session["executeRead"] {
  return access === "READ" ? session.executeRead.bind(session) : session.executeWrite.bind(session);
}

function transactionOf(tx: ManagedTransaction): Transaction {
  let writes = 0;
  return {
    get writes() {
      return writes;
    },
    async run(query) {
      const { records, summary } = await tx.run(query.text, query.params);
      const counters = Object.values(summary.counters.updates());
      for (const count of counters) writes += count;
      return records.map((record) => query.map(new Fields(record.toObject())));
    },
    each: (query, take) =>
      new Promise((onEnd, onFault) => {
        const onRow = (record: Neo4jRecord) => take(query.map(new Fields(record.toObject())));
        const listener = { onKeys: () => {}, onRow, onEnd, onFault };
        void openRows(tx.run(query.text, query.params), listener).then(
          (rows) => rows.resume(),
          onFault,
        );
      }),
  };
}
