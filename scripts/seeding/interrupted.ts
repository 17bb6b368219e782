import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/** Somebody asked to stop. Work ends between two transactions, so each article is in whole or not at all. */
export class InterruptedError extends WhoSaysError {
  constructor(
    readonly done: number,
    readonly total: number,
  ) {
    super(`interrupted: ${done} of ${total} articles are in`);
  }

  get display(): DisplayError {
    return {
      code: "interrupted",
      status: 503,
      title: "Interrupted",
      detail: `${this.done} of ${this.total} articles are in, each of them whole.`,
      remedy: "Run it again: what is in already is skipped.",
    };
  }
}
