import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import type { Problem } from "@/lib/model/answers";

/** The server answered, and said what was wrong. */
export class ProblemError extends WhoSaysError {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail} (request ${problem.requestId})`);
  }

  get requestId(): string {
    return this.problem.requestId;
  }

  get display(): DisplayError {
    const { code, status, title, detail, remedy, faults } = this.problem;
    return { code, status, title, detail, remedy, ...(faults && { faults }) };
  }
}

/** No answer of ours came: the server is down, or something else answers in its place. */
export class UnreachableError extends WhoSaysError {
  constructor(
    readonly url: string,
    /** What came instead, where anything did. */
    readonly found: string,
    options?: ErrorOptions,
  ) {
    super(`server not reached: ${url}: ${found}`, options);
  }

  get display(): DisplayError {
    return {
      code: "server-unreachable",
      status: 503,
      title: "WhoSays does not answer",
      detail: `The server that sent this page gives no answer (${this.found}).`,
      remedy: "Start it again with npm start, or check the connection; then try once more.",
    };
  }
}

/** A file stopped coming before its end; what came is thrown away, as it looks like a whole one. */
export class BrokenOffError extends WhoSaysError {
  constructor(
    readonly bytes: number,
    options?: ErrorOptions,
  ) {
    super(`file broke off after ${bytes} bytes`, options);
  }

  get display(): DisplayError {
    return {
      code: "broken-off",
      status: 502,
      title: "The file broke off before its end",
      detail: `${megabytes(this.bytes)} had come, which is not all, so no file was kept.`,
      remedy:
        "Check the connection, and try again. A query that breaks off again may fail at a later row, or take too long: run it here. An export breaks off where articles are being loaded meanwhile.",
    };
  }
}

/** The browser gives this page no more room on the disk. */
export class NoRoomError extends WhoSaysError {
  constructor(
    readonly bytes: number,
    options?: ErrorOptions,
  ) {
    super(`no room for the file after ${bytes} bytes`, options);
  }

  get display(): DisplayError {
    return {
      code: "no-room",
      status: 507,
      title: "There is no room for the file",
      detail: `The browser stopped taking it in after ${megabytes(this.bytes)}.`,
      remedy:
        "Free some room on the disk, ask for less, or use npm run cypher or npm run export on the command line.",
    };
  }
}

/** "0.4 MB", "1,204 MB" */
export function megabytes(bytes: number): string {
  const mb = bytes / 1_000_000;
  return `${mb.toLocaleString("en-GB", { maximumFractionDigits: mb < 10 ? 1 : 0 })} MB`;
}
