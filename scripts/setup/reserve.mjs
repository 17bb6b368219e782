import path from "node:path";
import { claim } from "./claim.mjs";
import { Fault } from "./fault.mjs";
import { stateDir } from "./paths.mjs";
import { portHolder } from "./port-holder.mjs";
import { isPortFree } from "./ports.mjs";
import { endProcess } from "./processes.mjs";

/**
 * What a web process notes for the next start to find.
 *
 * @typedef {{url: string, web?: import("./identity.mjs").Identity}} WebFacts
 */

/**
 * Makes sure, before anything slow begins, that this checkout serves only once and that the port is
 * free. Ends what an earlier start left behind.
 *
 * @param {"start" | "dev"} command
 * @param {import("./address.mjs").Address} address
 * @param {Pick<import("./context.ts").Context, "report" | "atEnd">} context
 */
export async function reserveWeb(command, address, { report, atEnd }) {
  const claimed = await claim(path.join(stateDir, `${command}.json`));
  if (claimed.kind === "theirs") {
    const { holder, facts } = claimed;
    throw new Fault(
      `npm ${nameOf(command)} already running in this checkout: process ${holder.pid}${facts ? ` at ${facts.url}` : ""}`,
      "use that one, or end it first",
    );
  }
  atEnd(claimed.release);
  const { remains } = claimed;
  if (remains)
    report.line(`npm ${nameOf(command)} at ${remains.url} ended without tidying up: recovering`);
  if (await endProcess(remains?.web))
    report.line(`ended web process ${remains?.web?.pid}, left by that start`);
  if (!(await isPortFree(address.port, address.host))) throw await portTaken(address.port);
  await claimed.note({ url: address.url });
  return claimed;
}

const nameOf = (command) => (command === "start" ? "start" : `run ${command}`);

async function portTaken(port) {
  const holder = await portHolder(port);
  const by = holder ? ` by process ${holder.pid} (${holder.name})` : "";
  return new Fault(
    `port ${port} taken${by}`,
    `end that, or choose another: PORT=${port + 1} npm start`,
  );
}
