import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const WARDEN = fileURLToPath(new URL("./warden.mjs", import.meta.url));

const LAST_WORDS_MS = 1_000;

/**
 * @typedef {object} Outcome how a child ended
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string} [error] why it could not be started at all
 */

/**
 * @typedef {object} Child
 * @property {Promise<number>} pid of the program itself, once it runs (0 if it could not be started)
 * @property {Promise<Outcome>} ended never rejects
 * @property {import("node:stream").Readable | null} stdout only when output is "pipe"
 * @property {import("node:stream").Readable | null} stderr only when output is "pipe"
 * @property {() => Promise<Outcome>} stop asks it to end, insists after the grace; repeatable
 * @property {() => Promise<Outcome>} kill ends it at once, without a chance to tidy up; repeatable
 */

/** Those that run. @type {Set<Child>} */
const children = new Set();

/** Stops all that still run. */
export const stopChildren = () => Promise.all([...children].map((child) => child.stop()));

/** Ends all that still run, at once. */
export const killChildren = () => Promise.all([...children].map((child) => child.kill()));

/**
 * Starts a program that ends with us, however we end (see warden.mjs).
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {"inherit" | "pipe" | number} [options.output] a number is an open file
 * @param {number} [options.grace] ms between asking and insisting
 * @param {AbortSignal} [options.signal] aborting stops it
 * @returns {Child}
 */
export function startChild(command, args, options = {}) {
  const { cwd, env, output = "pipe", grace = 20_000, signal } = options;
  const warden = spawn(process.execPath, [WARDEN, String(grace), command, ...args], {
    cwd,
    env,
    // A group of its own: Ctrl-C on the terminal reaches only us, and we decide the order of ending.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });

  /** @type {Outcome | undefined} */
  let reported;
  const pid = new Promise((resolve) => {
    warden.on("message", (message) => {
      if (message.pid) resolve(message.pid);
      if (message.exited) reported = message.exited;
    });
    warden.once("exit", () => resolve(0));
    warden.once("error", () => resolve(0));
  });
  const ended = new Promise((resolve) => {
    warden.once("error", (error) => resolve({ code: 127, signal: null, error: error.message }));
    warden.once("exit", (code, killedBy) => {
      // No report means that the warden itself was killed: the program must not be left alone.
      if (!reported && warden.pid) killGroup(warden.pid);
      const done = () => resolve(reported ?? { code, signal: killedBy });
      // Its last words may still be on their way; a grandchild that holds the pipe must not keep us.
      warden.once("close", done);
      setTimeout(done, LAST_WORDS_MS).unref();
    });
  });

  const stop = () => {
    if (warden.connected) warden.send("end", () => {});
    return ended;
  };
  const kill = () => {
    if (warden.pid && warden.exitCode === null && warden.signalCode === null) killGroup(warden.pid);
    return ended;
  };
  const child = { pid, ended, stop, kill, stdout: warden.stdout, stderr: warden.stderr };

  children.add(child);
  signal?.addEventListener("abort", stop, { once: true });
  ended.then(() => {
    children.delete(child);
    signal?.removeEventListener("abort", stop);
  });
  if (signal?.aborted) stop();
  return child;
}

function killGroup(group) {
  // ESRCH only says that the group is gone already, which is what was wanted.
  try {
    process.kill(-group, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * Runs a program to its end and collects what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof startChild>[2]} [options]
 * @returns {Promise<Outcome & {output: string}>}
 */
export async function runChild(command, args, options = {}) {
  const child = startChild(command, args, {
    ...options,
    output: "pipe",
    grace: options.grace ?? 5_000,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk) => (output += chunk));
  }
  return { ...(await child.ended), output };
}
