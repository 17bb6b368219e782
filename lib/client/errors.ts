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
