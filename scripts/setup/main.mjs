import { killChildren, stopChildren } from "./children.mjs";
import { identify, isAlive, kinOf } from "./identity.mjs";
import { prepare } from "./prepare.mjs";
import { createReport } from "./report.mjs";

/**
 * @typedef {import("./context.ts").Context} Context
 * @typedef {import("./context.ts").Ended} Ended
 */

/** A second Ctrl-C within this time is the same one, delivered by the terminal and again by npm. */
const SAME_CTRL_C_MS = 500;

const commands = {
  start: () => import("./start.ts"),
  dev: () => import("./dev.ts"),
  db: () => import("./db.ts"),
  test: () => import("./test.ts"),
  check: () => import("./check.ts"),
};

/**
 * Runs one command from set-up to the last child's end, and sets the exit code.
 *
 * @param {{command: keyof typeof commands, args: string[]}} options
 */
export async function main({ command, args }) {
  const report = createReport(process.stdout);
  const ending = new AbortController();
  /** @type {(() => unknown)[]} */
  const undos = [];
  listenForEnd(ending, report);

  /** @type {Context} */
  const context = {
    args,
    env: process.env,
    report,
    signal: ending.signal,
    atEnd: (undo) => undos.push(undo),
  };
  /** @type {Ended} */
  let ended;
  try {
    const prepared = await prepare(command, context);
    const { run } = await commands[command]();
    ended = await run(context, prepared);
  } catch (error) {
    // An interrupted step fails with the reason of the interruption: that is no fault.
    if (!ending.signal.aborted) report.fault(error);
    ended = { code: ending.signal.aborted ? 130 : 1 };
    // Whoever reads the last line of the tests must not read a success of an earlier run.
    if (command === "test") ended.lastLine = "0 passed, 1 failed";
  }
  for (const undo of undos.toReversed()) await undo();
  await stopChildren();
  if (ended.lastLine) report.line(ended.lastLine);
  process.exit(ended.code);
}

function listenForEnd(ending, report) {
  let firstAt = 0;
  const end = (why) => {
    if (firstAt === 0) {
      firstAt = Date.now();
      report.line(`${why}: ending`);
      ending.abort(new Error(why));
    } else if (Date.now() - firstAt > SAME_CTRL_C_MS) {
      killChildren();
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => end(name));
  // A terminal that is gone must not keep us from tidying up.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  watchNpm(() => end("npm is gone"));
}

/** npm passes signals on, but nobody tells us when it is killed. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = findNpm(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/** npm runs us by a shell, which may have become us (bash) or wait for us (dash). */
function findNpm(parent) {
  const kin = kinOf(parent);
  const isShell = kin !== undefined && /(^|\/)-?(ba|da|a|z|k)?sh$/.test(kin.name);
  return identify(isShell ? kin.parent : parent);
}
