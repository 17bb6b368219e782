import { existsSync } from "node:fs";
import path from "node:path";
import { runChild } from "./children.mjs";
import { Fault } from "./fault.mjs";
import type { Context } from "./context";
import { root } from "./paths.mjs";
import { findProgram } from "./programs.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** A Chromium to test with: an installed one, else Debian's package, else Playwright's download. */
export async function ensureChromium({ env, report, signal }: Context): Promise<string> {
  const installed = env.WHOSAYS_CHROMIUM || findInstalled(env) || (await playwrightsOwn());
  if (installed && !existsSync(installed)) {
    throw new Fault(
      `WHOSAYS_CHROMIUM not found: ${installed}`,
      "set the path of a Chromium, or leave it out",
    );
  }
  if (installed) return installed;
  return report.step("Chromium", async (note) => {
    note("installing Debian's package");
    if (await installByApt(env, signal)) {
      const found = findInstalled(env);
      if (found) return found;
    }
    note("fetching Playwright's");
    const playwright = path.join(root, "node_modules/playwright-core/cli.js");
    const { output } = await runChild(process.execPath, [playwright, "install", "chromium"], {
      env,
      signal,
    });
    signal.throwIfAborted();
    const fetched = await playwrightsOwn();
    if (fetched) return fetched;
    throw new Fault(
      `Chromium missing, and not to be fetched: ${output.trim().split("\n").at(-1)}`,
      "install chromium, or set WHOSAYS_CHROMIUM to the path of one",
    );
  });
}

function findInstalled(env: NodeJS.ProcessEnv): string | undefined {
  const found = NAMES.map((name) => findProgram(name, env)).find(
    (program) => program !== undefined,
  );
  return found ?? (existsSync(MAC) ? MAC : undefined);
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import("playwright-core");
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

/** Only where it takes no password: as root, or by a sudo that asks for none. */
async function installByApt(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  if (!findProgram("apt-get", env)) return false;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ["sudo", "-n"];
  if (!isRoot && (await runChild("sudo", ["-n", "true"], { env, signal })).code !== 0) return false;
  const apt = async (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    return (
      (
        await runChild(command, rest, {
          env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
          signal,
        })
      ).code === 0
    );
  };
  return (
    (await apt("update", "-q")) && apt("install", "-qy", "--no-install-recommends", "chromium")
  );
}
