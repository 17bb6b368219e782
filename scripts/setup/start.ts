import path from "node:path";
import { openBrowser } from "./browser";
import { ensureBuild } from "./build";
import { openDatabase } from "./database";
import { Fault } from "./fault.mjs";
import { identify } from "./identity.mjs";
import { loadArticles } from "./load";
import type { Context, Ended } from "./context";
import { stateDir } from "./paths.mjs";
import type { Prepared } from "./prepare.mjs";
import { untilEnd } from "./serve";
import { together } from "./together.mjs";
import { startWeb } from "./web";

/** npm start: database and build side by side, articles, web process; then until it is told to end. */
export async function run(context: Context, { servers: [server], web }: Prepared): Promise<Ended> {
  if (!server || !web) throw new Error("npm start is prepared with a server and an address");
  const { report, env, signal } = context;
  const { address } = web;
  const [database] = await together(
    signal,
    (both) => openDatabase(server, { ...context, signal: both }),
    (both) =>
      ensureBuild({ report, env, signal: both, buildDir: env.WHOSAYS_BUILD_DIR || ".next" }),
  );
  await loadArticles(database, context);
  const logFile = path.join(stateDir, "web.log");
  const child = await report.step("web", async (note) => {
    const started = await startWeb({ mode: "start", address, database, logFile, env, signal });
    note(`log in ${path.relative(process.cwd(), logFile)}`);
    return started;
  });
  const identity = identify(await child.pid);
  await web.note({ url: address.url, ...(identity && { web: identity }) });
  report.line(address.url);
  openBrowser(address.url, context);
  await untilEnd(context, {
    database,
    webEnded: child.ended.then(() => new Fault("web process ended by itself", `read ${logFile}`)),
  });
  return { code: 0 };
}
