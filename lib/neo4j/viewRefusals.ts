import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { MOST_VIEWS, type ViewSummary } from "@/lib/model/views";

/** Somebody changed the view after this change's maker saw it. */
export class ViewConflictError extends WhoSaysError {
  constructor(
    readonly view: ViewSummary,
    readonly seen: number,
  ) {
    super(`view changed meanwhile: ${view.viewId} is at version ${view.version}, seen ${seen}`);
  }

  get display(): DisplayError {
    const { name, version, changedOn } = this.view;
    return {
      code: "view-conflict",
      status: 409,
      title: "The view has changed meanwhile",
      detail: `"${name}" was changed elsewhere on ${changedOn}: it is at version ${version}, and this change was made to version ${this.seen}.`,
      remedy: "Open it again and change that, or keep yours under another name.",
    };
  }
}

export class TooManyViewsError extends WhoSaysError {
  constructor(readonly total: number) {
    super(`too many views: ${total}`);
  }

  get display(): DisplayError {
    return {
      code: "too-many-views",
      status: 409,
      title: "There is no room for another view",
      detail: `The database keeps ${this.total} views, and ${MOST_VIEWS} at most; those that were deleted within the last day count.`,
      remedy: "Delete some that nobody needs, or update one instead.",
    };
  }
}

/** The database lets us read only: views have to be kept elsewhere. */
export class ViewsReadOnlyError extends WhoSaysError {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`views not kept in the database: ${reason}`, options);
  }

  get display(): DisplayError {
    return {
      code: "views-read-only",
      status: 403,
      title: "Views are not kept in this database",
      detail: this.reason,
      remedy: "They are kept in the browser instead; links to them work in that browser only.",
    };
  }
}
