import type { WhoSaysError } from "@/lib/model/errors";
import { guardSettings, webEnv } from "../env";
import { type GuardedRequest, ownOrigin } from "../guard";
import { addressOf } from "../peer";
import { type Attempt, Attempts } from "./attempts";
import { sessionCookies } from "./cookie";
import { SignInNeededError, type TooManyAttemptsError, type WrongTokenError } from "./faults";
import { signInFiles } from "./files";
import { readSession, type Session } from "./session";

export const SIGN_IN_PATH = "/sign-in";

/** `proxy.ts` and the routes are bundled apart, classes and all: only plain values are shared. */
const shared = globalThis as typeof globalThis & {
  whosaysAttempts?: Attempt[];
  whosaysSignedOut?: Map<string, number>;
};

/** What a sign-in needs: its page, what that loads, and where it sends the token. */
const OPEN: readonly string[] = [SIGN_IN_PATH, "/api/session", "/icon.svg"];

/** Why a request must not come in for want of a sign-in; `undefined` where it may. */
export function signInRefusal(request: GuardedRequest): WhoSaysError | undefined {
  const { WHOSAYS_TOKEN: token } = webEnv();
  const { path, headers } = request;
  if (token === undefined || OPEN.includes(path)) return undefined;
  if (sessionOf(headers) || isFileOfSignIn(path)) return undefined;
  const [, bearer] = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (bearer === undefined || !path.startsWith("/api/")) return new SignInNeededError();
  return tokenRefusal(token, bearer, headers);
}

/** @returns why the token is refused, or is not even looked at */
export function tokenRefusal(
  token: string,
  given: string,
  headers: Pick<Headers, "get">,
): WrongTokenError | TooManyAttemptsError | undefined {
  const attempts = new Attempts((shared.whosaysAttempts ??= []));
  return attempts.refusalOf(token, given, addressOf(headers), Date.now());
}

/** The session that a request brings, if it holds. */
export function sessionOf(headers: Pick<Headers, "get">): Session | undefined {
  const { WHOSAYS_TOKEN: token } = webEnv();
  const origin = ownOrigin(headers, guardSettings());
  if (token === undefined || origin === undefined) return undefined;
  const now = Date.now();
  return sessionCookies(headers, origin)
    .map((cookie) => readSession(token, cookie, now))
    .find((session) => session && !shared.whosaysSignedOut?.has(session.id));
}

/** Ends a session here for good, should somebody have a copy of it; other web processes know the cookie only. */
export function endSession({ id, ends }: Session): void {
  const over = (shared.whosaysSignedOut ??= new Map());
  const now = Date.now();
  for (const [known, end] of over) if (end <= now) over.delete(known);
  over.set(id, ends);
}

function isFileOfSignIn(path: string): boolean {
  if (!path.startsWith("/_next/")) return false;
  // While one writes the application there is no list of files yet, and nobody else is there.
  return process.env.NODE_ENV === "development" || signInFiles().has(path);
}
