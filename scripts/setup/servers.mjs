import { ensureServerJars, jarsMissing } from "../neo4j/jars.mjs";
import { findJavas } from "../neo4j/java.mjs";
import { lines } from "../neo4j/lines.mjs";
import { runChild } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { cacheDir } from "./paths.mjs";
import { findProgram } from "./programs.mjs";

/**
 * Where the database comes from.
 *
 * @typedef {{kind: "given", uri: string, username: string, password: string, database?: string}} GivenServer
 * @typedef {{kind: "java", line: import("../neo4j/lines.mjs").Line, java: import("../neo4j/java.mjs").Java, jars?: import("../neo4j/jars.mjs").ServerJars}} JavaServer
 * @typedef {{kind: "docker"}} DockerServer
 * @typedef {GivenServer | JavaServer | DockerServer} Server
 */

const SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/**
 * The server for people: the one that they name, else a local one by Java, else by Docker.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @returns {Promise<Server>}
 */
export async function chooseServer(env, signal) {
  return env.NEO4J_URI ? givenServer(env.NEO4J_URI, env) : chooseLocal(env, signal);
}

/**
 * The servers for tests: always our own, never the one that holds somebody's data. Both lines where
 * Java is new enough.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @returns {Promise<Server[]>}
 */
export async function chooseTestServers(env, signal) {
  const lts = await chooseLocal(env, signal);
  if (lts.kind !== "java") return [lts];
  const newest = (await findJavas(env, { signal })).find(
    ({ version }) => version >= lines.newest.java,
  );
  if (!newest || (!findProgram("mvn", env) && jarsMissing("newest", cacheDir(env)))) return [lts];
  return [lts, { kind: "java", line: "newest", java: newest }];
}

/**
 * Brings what the server needs from the net, if it is not here yet.
 *
 * @template {Server} S
 * @param {S} server
 * @param {{env: NodeJS.ProcessEnv, report: import("./report.mjs").Report, signal: AbortSignal}} options
 * @returns {Promise<S>}
 */
export async function fetchServer(server, { env, report, signal }) {
  if (server.kind !== "java") return server;
  const { line, java } = server;
  const { version } = lines[line];
  const fetch = () => ensureServerJars({ line, cacheDir: cacheDir(env), env, java, signal });
  if (!jarsMissing(line, cacheDir(env))) return { ...server, jars: await fetch() };
  const jars = await report.step(`Neo4j ${version}`, async (note) => {
    note("fetching by Maven");
    const fetched = await fetch();
    note(`fetched by Maven into ${fetched.dir}`);
    return fetched;
  });
  return { ...server, jars };
}

/**
 * The server that a person names.
 *
 * @param {string} uri
 * @param {NodeJS.ProcessEnv} env
 * @returns {GivenServer}
 */
export function givenServer(uri, env) {
  const scheme = uri.split("://")[0];
  if (!SCHEMES.includes(scheme)) {
    throw new Fault(
      `NEO4J_URI not understood: ${uri}`,
      `begin it with one of ${SCHEMES.map((name) => `${name}://`).join(" ")}`,
    );
  }
  if (!env.NEO4J_PASSWORD) {
    throw new Fault(
      "NEO4J_PASSWORD missing, though NEO4J_URI is set",
      "set both, or neither for a local Neo4j",
    );
  }
  const { NEO4J_USERNAME, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = env;
  // An empty variable is one that is not set: that is how shells and compose files clear one.
  const username = NEO4J_USERNAME || "neo4j";
  return { kind: "given", uri, username, password, ...(database && { database }) };
}

async function chooseLocal(env, signal) {
  const javas = await findJavas(env, { signal });
  const java = javas.find(({ version }) => version >= lines.lts.java);
  const maven = findProgram("mvn", env) !== undefined || !jarsMissing("lts", cacheDir(env));
  if (java && maven) return { kind: "java", line: "lts", java };

  const docker = await dockerState(env, signal);
  if (docker === "answers") return { kind: "docker" };
  throw new Fault(
    `no way to run Neo4j: ${javaTold(javas, java)}, ${maven ? "" : "Maven missing, "}${docker}`,
    `install Java ${lines.lts.java} or newer and Maven, or start Docker, or set NEO4J_URI and NEO4J_PASSWORD to a server of your own`,
  );
}

function javaTold(javas, java) {
  if (java) return `Java ${java.version} found`;
  const [newest] = javas.toSorted((a, b) => b.version - a.version);
  if (!newest) return "Java missing";
  return `Java too old (${newest.version} at ${newest.command}, ${lines.lts.java} needed)`;
}

/** A `docker` on the PATH says nothing: its engine may not run. */
async function dockerState(env, signal) {
  if (!findProgram("docker", env)) return "Docker missing";
  const limit = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  const { code } = await runChild("docker", ["info", "--format", "{{.ServerVersion}}"], {
    env,
    signal: limit,
  });
  return code === 0 ? "answers" : "Docker does not answer";
}
