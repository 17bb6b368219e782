import { spawn } from "node:child_process";
import type { Context } from "./context";
import { findProgram } from "./programs.mjs";

const OPENERS = ["xdg-open", "open", "wslview"];

/** Shows the page to a person who sits at this terminal; `--no-open` or CI leave that out. */
export function openBrowser(url: string, { args, env }: Context): void {
  const isPerson = process.stdout.isTTY && process.stdin.isTTY && !env.CI && !env.SSH_CONNECTION;
  if (!isPerson || args.includes("--no-open") || env.WHOSAYS_NO_OPEN) return;
  const opener = OPENERS.map((name) => findProgram(name, env)).find(
    (program) => program !== undefined,
  );
  if (!opener) return;
  // It may live on: the browser is the person's, not ours.
  const child = spawn(opener, [url], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}
