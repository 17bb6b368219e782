import { openDatabase } from "./database";
import { Fault } from "./fault.mjs";
import { identify } from "./identity.mjs";
import { loadArticles } from "./load";
import type { Context, Ended } from "./context";
import type { Prepared } from "./prepare.mjs";
import { untilEnd } from "./serve";
import { startWeb } from "./web";

/** npm run dev: the same database, and the application as it is being written. */
export async function run(context: Context, { servers: [server], web }: Prepared): Promise<Ended> {
  if (!server || !web) throw new Error("npm run dev is prepared with a server and an address");
  const { report, env, signal } = context;
  const { address } = web;
  const database = await openDatabase(server, context);
  await loadArticles(database, context);
  // Its messages go to the terminal: they are what one works with.
  const child = await startWeb({ mode: "dev", address, database, env, signal });
  const identity = identify(await child.pid);
  await web.note({ url: address.url, ...(identity && { web: identity }) });
  report.line(address.url);
  await untilEnd(context, {
    database,
    webEnded: child.ended.then(
      () => new Fault("web process ended by itself", "read the lines above"),
    ),
  });
  return { code: 0 };
}
