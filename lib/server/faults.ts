import type { z } from "zod";
import { type DisplayError, InvalidInputError, WhoSaysError } from "@/lib/model/errors";

export class MethodNotAllowedError extends WhoSaysError {
  constructor(
    readonly method: string,
    readonly allowed: readonly string[],
  ) {
    super(`method not allowed: ${method}; allowed: ${allowed.join(", ")}`);
  }

  get display(): DisplayError {
    return {
      code: "method-not-allowed",
      status: 405,
      title: "This method is not offered here",
      detail: `${this.method} is not offered at this URL.`,
      remedy: `Use ${this.allowed.join(" or ")}.`,
    };
  }
}

export class UnknownRouteError extends WhoSaysError {
  constructor(readonly path: string) {
    super(`unknown route: ${path}`);
  }

  get display(): DisplayError {
    return {
      code: "unknown-route",
      status: 404,
      title: "There is no such address",
      detail: `The API has nothing at ${this.path}.`,
      remedy: "docs/api.md lists every address.",
    };
  }
}

/** Next would answer it with a bare 500, as it decodes the path without looking. */
export class MalformedUrlError extends WhoSaysError {
  constructor(readonly path: string) {
    super(`malformed URL: ${path}`);
  }

  get display(): DisplayError {
    return {
      code: "malformed-url",
      status: 400,
      title: "The URL cannot be read",
      detail: "A per cent sign in its path does not begin a byte of UTF-8.",
      remedy: "Encode each part of the path, as encodeURIComponent does.",
    };
  }
}

export class UrlTooLongError extends WhoSaysError {
  constructor(
    readonly length: number,
    readonly limit: number,
  ) {
    super(`URL too long: ${length} characters, ${limit} allowed`);
  }

  get display(): DisplayError {
    return {
      code: "url-too-long",
      status: 414,
      title: "The URL is too long",
      detail: `The URL has ${this.length} characters; ${this.limit} are allowed.`,
      remedy: "Send less in it.",
    };
  }
}

export class BodyTooLargeError extends WhoSaysError {
  constructor(readonly limit: number) {
    super(`body too large: more than ${limit} bytes`);
  }

  get display(): DisplayError {
    return {
      code: "body-too-large",
      status: 413,
      title: "The body is too large",
      detail: `The body has more than ${this.limit} bytes.`,
      remedy: "Send less in one request.",
    };
  }
}

export class UnsupportedMediaError extends WhoSaysError {
  constructor(readonly found: string | null) {
    super(`unsupported content type: ${found ?? "none"}; application/json expected`);
  }

  get display(): DisplayError {
    return {
      code: "unsupported-media-type",
      status: 415,
      title: "Only JSON is read here",
      detail: `The body has the content type ${this.found ?? "(none)"}.`,
      remedy: "Send JSON, with Content-Type: application/json.",
    };
  }
}

/** Nobody waits for the answer any longer; only the log will say so. */
export class ClientLeftError extends WhoSaysError {
  constructor(options: ErrorOptions) {
    super("client left before the answer", options);
  }

  get display(): DisplayError {
    return {
      code: "client-left",
      status: 499,
      title: "The request was given up",
      detail: "The client left before the answer was there.",
      remedy: "Ask again.",
    };
  }
}

export class ShuttingDownError extends WhoSaysError {
  constructor() {
    super("process ended before the answer");
  }

  get display(): DisplayError {
    return {
      code: "shutting-down",
      status: 503,
      title: "WhoSays is being stopped",
      detail: "The server was told to end, and this answer took longer than it could wait.",
      remedy: "Ask again once it has been started anew.",
    };
  }
}

/** Every fault that a schema found, in our words for them. */
export function invalidInput(where: string, error: z.ZodError): InvalidInputError {
  return new InvalidInputError(
    where,
    error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), message: "unknown" }))
        : [{ path: issue.path.join("."), message: issue.message }],
    ),
  );
}
