import {
  databaseState,
  loginState,
  readServerFacts,
  type ServerFacts,
  type ServerLogin,
} from "@/lib/neo4j/admin";
import { Fault } from "./fault.mjs";

/**
 * Least patch of each line that we speak to: below them Neo4j's own guards have known holes.
 * `promises.test` holds the same floors.
 */
const FLOORS = { lts: [5, 26, 22], newest: [2026, 1, 4] } as const;

/** Looks whether we can work with this server; throws a `Fault` that says what is wrong if not. */
export async function checkServer(
  login: ServerLogin & { readonly database?: string },
): Promise<ServerFacts> {
  const where = `Neo4j at ${login.uri}`;
  const state = await loginState(login);
  switch (state) {
    case "unreached":
      throw new Fault(
        `${where} not reached`,
        `start it, or mend NEO4J_URI${ofEncryption(login.uri)}`,
      );
    case "foreign":
      throw new Fault(
        `${where} not found: what listens there does not speak Bolt`,
        "name its Bolt port (7687 as a rule, not 7474) in NEO4J_URI",
      );
    case "refused":
      throw new Fault(
        `password refused by ${where} for user ${login.username}`,
        "mend NEO4J_USERNAME or NEO4J_PASSWORD",
      );
    case "expired":
      throw new Fault(
        `password of user ${login.username} expired at ${where}`,
        "set a new one there (ALTER CURRENT USER SET PASSWORD) and in NEO4J_PASSWORD",
      );
    case "accepted": {
      const facts = checkVersion(await readServerFacts(login), where);
      if (login.database !== undefined) await checkDatabase(login, login.database, where);
      return facts;
    }
  }
}

/** A server that does not encrypt looks, to one who does, as if it were not there. */
function ofEncryption(uri: string): string {
  return /\+s(sc)?:/.test(uri)
    ? " (+s asks for encryption: without it, the server is not found)"
    : "";
}

async function checkDatabase(login: ServerLogin, database: string, where: string): Promise<void> {
  const remedy = "set NEO4J_DATABASE to one that SHOW DATABASES names, or leave it out";
  if (database.toLowerCase() === "system")
    throw new Fault(`database system of ${where} holds users and no articles`, remedy);
  const state = await databaseState(login, database);
  if (state === "unknown") throw new Fault(`database ${database} not found on ${where}`, remedy);
  if (state === "offline")
    throw new Fault(
      `database ${database} on ${where} is offline`,
      "start it there (START DATABASE), or name another by NEO4J_DATABASE",
    );
}

/** Throws if the version is below our floors. Aura's own versions are kept new by Neo4j. */
export function checkVersion(facts: ServerFacts, where: string): ServerFacts {
  const numbers = facts.version.split(/[.-]/).map(Number);
  const [major = 0] = numbers;
  const floor = major > 5 ? FLOORS.newest : FLOORS.lts;
  if (facts.version.endsWith("-aura") || !isBelow(numbers, floor)) return facts;
  throw new Fault(
    `${where} too old: version ${facts.version}`,
    `bring it to ${FLOORS.lts.join(".")} or newer, or to 2026.01.4 or newer`,
  );
}

function isBelow(found: number[], floor: readonly number[]): boolean {
  const differing = floor.findIndex((least, i) => (found[i] ?? 0) !== least);
  return differing !== -1 && (found[differing] ?? 0) < (floor[differing] ?? 0);
}
