import { Fault } from "./fault.mjs";

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 80;

/**
 * @typedef {(text: string) => void} Note replaces the few words behind a step's title
 */

/**
 * Tells a person what goes on: one line for each step when it has ended, with its time. On a
 * terminal one more line, rewritten in place, names the steps that are running.
 *
 * @typedef {ReturnType<typeof createReport>} Report
 * @param {{write(text: string): unknown, isTTY?: boolean, columns?: number}} out
 * @param {{env?: NodeJS.ProcessEnv}} [options]
 */
export function createReport(out, { env = process.env } = {}) {
  const live = Boolean(out.isTTY) && !env.CI && env.TERM !== "dumb";
  const colour = live && !env.NO_COLOR;
  /** @type {Set<{title: string, note: string, since: number}>} */
  const running = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let frame = 0;

  const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const clear = () => (live && timer ? "\r\u001b[2K" : "");

  function draw() {
    frame = (frame + 1) % FRAMES.length;
    const text = [...running].map(({ title, note, since }) => {
      return `${title}${note ? ` (${note})` : ""} ${Math.floor((Date.now() - since) / 1000)} s`;
    });
    // A line that wraps could not be rewritten. Some terminals do not know their width.
    const width = (out.columns || 80) - 1;
    out.write(`\r\u001b[2K${`${FRAMES[frame]} ${text.join(" · ")}`.slice(0, width)}`);
  }

  function line(text) {
    out.write(`${clear()}${text}\n`);
    if (timer) draw();
  }

  function begin(entry) {
    running.add(entry);
    if (live) timer ??= setInterval(draw, FRAME_MS);
  }

  function end(entry) {
    running.delete(entry);
    if (running.size > 0 || !timer) return;
    clearInterval(timer);
    out.write(clear());
    timer = undefined;
  }

  return {
    line,

    /**
     * Runs one step and tells how it ended. What it returns or throws goes on to the caller. A step
     * that goes on to its end but found faults says so by its second argument.
     *
     * @template T
     * @param {string} title
     * @param {(note: Note, faulty: () => void) => Promise<T>} run
     * @returns {Promise<T>}
     */
    async step(title, run) {
      const entry = { title, note: "", since: Date.now() };
      let mark = paint(32, "✓");
      begin(entry);
      const told = () => {
        end(entry);
        const note = entry.note ? ` ${entry.note}` : "";
        line(`${mark} ${title}:${note} ${paint(2, `(${seconds(Date.now() - entry.since)})`)}`);
      };
      const faulty = () => (mark = paint(31, "✗"));
      return run((text) => {
        entry.note = text;
      }, faulty).then(
        (value) => {
          told();
          return value;
        },
        (error) => {
          // Its cause is told once, at the end, by `fault`.
          end(entry);
          throw error;
        },
      );
    },

    /** The one line (a stack besides, if it is a fault of ours) that says why we end. */
    fault(error) {
      line(`${paint(31, "✗")} ${tell(error)}`);
    },
  };
}

function tell(error) {
  if (error instanceof Fault) return error.message;
  // The errors of lib/model foresee a failure too, and know what to do about it.
  if (error?.display) {
    const faults = (error.display.faults ?? []).map(
      ({ path, message }) => `\n  ${path}: ${message}`,
    );
    // The message holds all faults as well: each is told once, on a line of its own.
    const what = faults.length === 0 ? error.message : error.display.title;
    return `${what}; ${error.display.remedy}${faults.join("")}`;
  }
  return String(error?.stack ?? error);
}

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
