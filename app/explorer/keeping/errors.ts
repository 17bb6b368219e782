import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/** Another tab of this browser changed the view meanwhile. */
export class LocalConflictError extends WhoSaysError {
  constructor(readonly viewName: string) {
    super(`view changed meanwhile in another tab: ${viewName}`);
  }

  get display(): DisplayError {
    return {
      code: "view-conflict",
      status: 409,
      title: "The view has changed meanwhile",
      detail: `"${this.viewName}" was changed in another tab of this browser.`,
      remedy: "Open it again and change that, or keep yours under another name.",
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
      title: `The view "${this.viewName}" cannot be read`,
      detail: `It was written by another version of WhoSays: ${this.fault}.`,
      remedy: "Reload the page to have the newest version, and open it again.",
    };
  }
}
