import { readAddress } from "./address.mjs";
import { ensurePackages } from "./packages.mjs";
import { reserveWeb } from "./reserve.mjs";
import { chooseServer, chooseTestServers, fetchServer } from "./servers.mjs";
import { together } from "./together.mjs";

/**
 * What must be there before TypeScript can run, and beside it what takes as long: the servers' jars.
 *
 * @typedef {{address: import("./address.mjs").Address, note(facts: import("./reserve.mjs").WebFacts): Promise<void>}} Web
 * @typedef {{servers: import("./servers.mjs").Server[], web?: Web}} Prepared
 * @param {string} command
 * @param {import("./context.ts").Context} context
 * @returns {Promise<Prepared>}
 */
export async function prepare(command, context) {
  const { args, env, report, signal } = context;
  const web =
    command === "start" || command === "dev" ? await prepareWeb(command, context) : undefined;
  const servers = await serversFor(command, args, env, signal);
  const [, fetched] = await together(
    signal,
    async (both) => {
      await ensurePackages({ report, env, signal: both });
      const { register } = await import("tsx/esm/api");
      register();
    },
    (both) => fetchAll(servers, { report, env, signal: both }),
  );
  return { servers: fetched, ...(web && { web }) };
}

async function prepareWeb(command, context) {
  const address = await readAddress(context.env);
  const { note } = await reserveWeb(command, address, context);
  return { address, note };
}

/** One after the other: two Mavens must not fill one repository at once. */
async function fetchAll(servers, options) {
  const fetched = [];
  for (const server of servers) fetched.push(await fetchServer(server, options));
  return fetched;
}

async function serversFor(command, args, env, signal) {
  if (command === "check") return [];
  if (command === "test") return args[0] === "unit" ? [] : chooseTestServers(env, signal);
  return [await chooseServer(env, signal)];
}
