import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

export class SignInNeededError extends WhoSaysError {
  constructor() {
    super("sign-in needed: no session, or one that has ended");
  }

  get display(): DisplayError {
    return {
      code: "sign-in-needed",
      status: 401,
      title: "You are not signed in",
      detail: "This WhoSays asks for a sign-in, and yours is missing or has ended.",
      remedy: "Sign in at /sign-in; a program sends Authorization: Bearer with the token.",
    };
  }
}

export class WrongTokenError extends WhoSaysError {
  constructor() {
    super("wrong token");
  }

  get display(): DisplayError {
    return {
      code: "wrong-token",
      status: 401,
      title: "This is not the token",
      detail: "The token that was given is not the one that this WhoSays was started with.",
      remedy: "Ask whoever runs it for the value of WHOSAYS_TOKEN.",
    };
  }
}

export class TooManyAttemptsError extends WhoSaysError {
  constructor(
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super(`too many wrong tokens: the next one is looked at in ${retryAfter} s`);
  }

  get display(): DisplayError {
    return {
      code: "too-many-attempts",
      status: 429,
      title: "Too many wrong tokens",
      detail: `No token is looked at for the next ${this.retryAfter} seconds.`,
      remedy: "Wait so long, then try again with the right one.",
    };
  }
}

export class NoSignInError extends WhoSaysError {
  constructor() {
    super("no sign-in: WHOSAYS_TOKEN is not set");
  }

  get display(): DisplayError {
    return {
      code: "no-sign-in",
      status: 409,
      title: "No sign-in is needed here",
      detail: "This WhoSays was started without WHOSAYS_TOKEN.",
      remedy: "Open the page; nothing asks for a token.",
    };
  }
}
