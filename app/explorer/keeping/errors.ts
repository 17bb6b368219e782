import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { KEEPING_WORDS, conflictWords, unreadableWords, versionWords } from "./words";

/** Another tab of this browser changed the view meanwhile. */
export class LocalConflictError extends WhoSaysError {
  constructor(readonly viewName: string) {
    super(`view changed meanwhile in another tab: ${viewName}`);
  }

  get display(): DisplayError {
    return {
      code: "view-conflict",
      status: 409,
      title: KEEPING_WORDS.conflict,
      detail: conflictWords(this.viewName),
      remedy: KEEPING_WORDS.conflictRemedy,
    };
  }
}

/** What a newer WhoSays wrote, or what is no view at all. */
export class UnreadableViewError extends WhoSaysError {
  constructor(
    readonly viewName: string,
    readonly fault: string,
  ) {
    super(`view not read: ${viewName}: ${fault}`);
  }

  get display(): DisplayError {
    return {
      code: "view-unreadable",
      status: 400,
      title: unreadableWords(this.viewName),
      detail: versionWords(this.fault),
      remedy: KEEPING_WORDS.versionRemedy,
    };
  }
}
