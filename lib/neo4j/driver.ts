import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Access } from "./query";

export interface DatabaseConfig {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`, with or without a port. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default database where it is left out. */
  readonly database?: string;
  /**
   * How long a managed transaction is tried again after a passing fault. A web request
   * cannot wait long; a seeder that meets another one in a deadlock should.
   */
  readonly retryMs?: number;
}

export interface SessionOptions {
  /**
   * Rows that the server sends before it waits to be asked for more; all where it is left
   * out. Then a session may be closed at any time: see lib/neo4j/console/rows.ts.
   */
  readonly fetchSize?: number;
}

/** A connection pool to one database. Whoever opens it closes it; closing twice is harmless. */
export interface Database {
  readonly config: DatabaseConfig;
  session(access: Access, options?: SessionOptions): Session;
  close(): Promise<void>;
}

const CONNECT_MS = 5_000;

export function openDatabase(config: DatabaseConfig): Database {
  const driver: Driver = neo4j.driver(
    config.uri,
    neo4j.auth.basic(config.username, config.password),
    {
      userAgent: "whosays",
      useBigInt: true,
      // Which driver calls we make is our own business, and telling costs a message a transaction.
      telemetryDisabled: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      maxTransactionRetryTime: config.retryMs ?? 30_000,
    },
  );
  return {
    config,
    session: (access, { fetchSize = -1 } = {}) =>
      driver.session({
        fetchSize,
        defaultAccessMode: access === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
        ...(config.database !== undefined && { database: config.database }),
      }),
    close: () => driver.close(),
  };
}
