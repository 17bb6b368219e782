import neo4j, { type Driver, Neo4jError } from "neo4j-driver";

/** Who speaks to which server. */
export type ServerLogin = { uri: string; username: string; password: string };

export type ServerFacts = { version: string; edition: string };

const EXPIRED = "Neo.ClientError.Security.CredentialsExpired";
const REFUSALS = new Set<string | undefined>([
  "Neo.ClientError.Security.Unauthorized",
  // Too many wrong passwords in a row: it refuses the right one too, for a while.
  "Neo.ClientError.Security.AuthenticationRateLimit",
]);

/**
 * Version and edition of the server, read once.
 *
 * @throws Neo4jError as the driver gives it
 */
export function readServerFacts(login: ServerLogin): Promise<ServerFacts> {
  return withDriver(login, async (driver) => {
    const { records } = await driver.executeQuery(
      // The system database takes no WHERE after YIELD.
      "CALL dbms.components() YIELD name, versions, edition",
      {},
      { database: "system", routing: neo4j.routing.READ },
    );
    const kernel = records.find((record) => record.get("name") === "Neo4j Kernel");
    return { version: String(kernel?.get("versions")[0]), edition: String(kernel?.get("edition")) };
  });
}

/**
 * What a server says to a login: `expired` is the state of a new server's first password,
 * `foreign` is something else than Neo4j, or its HTTP port.
 */
export type LoginState = "accepted" | "expired" | "refused" | "unreached" | "foreign";

export function loginState(login: ServerLogin): Promise<LoginState> {
  return withDriver(login, (driver) =>
    // A login alone does not show that the password has expired: only a query is refused for it.
    driver
      .executeQuery("SHOW CURRENT USER", {}, { database: "system", routing: neo4j.routing.READ })
      .then(
        () => "accepted",
        (error: unknown) => {
          const code = error instanceof Neo4jError ? error.code : undefined;
          if (code === EXPIRED) return "expired";
          if (REFUSALS.has(code)) return "refused";
          if (code === undefined || code.startsWith("Neo.")) throw error;
          return UNREACHED.has(code) ? "unreached" : "foreign";
        },
      ),
  );
}

/** The driver's own codes; all others of its own say that it did not understand the answer. */
const UNREACHED = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED]);

/** What a server says to the name of one of its databases. */
export type DatabaseState = "there" | "unknown" | "offline";

export function databaseState(login: ServerLogin, database: string): Promise<DatabaseState> {
  return withDriver(login, (driver) =>
    driver.executeQuery("RETURN 1", {}, { database, routing: neo4j.routing.READ }).then(
      () => "there",
      (error: unknown) => {
        const code = error instanceof Neo4jError ? error.code : undefined;
        if (code === "Neo.ClientError.Database.DatabaseNotFound") return "unknown";
        if (code !== undefined && OFFLINE.has(code)) return "offline";
        throw error;
      },
    ),
  );
}

/** Through routing, nobody serves it; asked directly, the server says it itself. */
const OFFLINE = new Set<string>([
  "Neo.TransientError.General.DatabaseUnavailable",
  "ServiceUnavailable",
]);

/** Replaces the first password of a new server, the only thing that it lets anyone do. */
export function setInitialPassword(login: ServerLogin, password: string): Promise<void> {
  return withDriver(login, async (driver) => {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM $from TO $to",
      { from: login.password, to: password },
      { database: "system" },
    );
  });
}

async function withDriver<T>(login: ServerLogin, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(login.uri, neo4j.auth.basic(login.username, login.password), {
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 500,
    userAgent: "whosays/setup",
  });
  return work(driver).finally(() => driver.close());
}
