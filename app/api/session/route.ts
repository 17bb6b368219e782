import { z } from "zod";
import type { SignInState } from "@/lib/model/signIn";
import { guardSettings, webEnv } from "@/lib/server/env";
import { ownOrigin } from "@/lib/server/guard";
import { handle } from "@/lib/server/handle";
import { apiHeaders } from "@/lib/server/problem";
import { route } from "@/lib/server/route";
import { endSession, sessionOf, tokenRefusal } from "@/lib/server/signIn/check";
import { noSessionCookie, sessionCookie } from "@/lib/server/signIn/cookie";
import { NoSignInError } from "@/lib/server/signIn/faults";
import { issueSession } from "@/lib/server/signIn/session";

const offered = ["GET", "HEAD", "POST", "DELETE"];

/** Longer than any token: more is nobody's sign-in. */
const BODY_LIMIT = 10_000;

export const { GET, HEAD, PUT, PATCH, OPTIONS } = handle({
  offered,
  run: async ({ headers }): Promise<SignInState> => {
    if (webEnv().WHOSAYS_TOKEN === undefined) return { signIn: "none" };
    return { signIn: sessionOf(headers) ? "done" : "needed" };
  },
});

/** Signs in: the answer brings the cookie. */
export const { POST } = route(
  {
    method: "POST",
    offered,
    bodyLimit: BODY_LIMIT,
    body: z.strictObject({ token: z.string("the token").max(1_000, "1000 characters at most") }),
  },
  async ({ body, headers, id }) => {
    const { WHOSAYS_TOKEN: token } = webEnv();
    if (token === undefined) throw new NoSignInError();
    const refusal = tokenRefusal(token, body.token, headers);
    if (refusal) throw refusal;
    return {
      response: withCookie(id, sessionCookie(originOf(headers), issueSession(token, Date.now()))),
    };
  },
);

/** Signs out: here the session is over, and the browser forgets it. */
export const { DELETE } = route({ method: "DELETE", offered }, async ({ headers, id }) => {
  const session = sessionOf(headers);
  if (session) endSession(session);
  return { response: withCookie(id, noSessionCookie(originOf(headers))) };
});

function withCookie(id: string, cookie: string): Response {
  return new Response(undefined, {
    status: 204,
    headers: { ...apiHeaders(id), "set-cookie": cookie },
  });
}

/** The guard has let the request in, so it came to an origin of ours. */
function originOf(headers: Headers): string {
  const origin = ownOrigin(headers, guardSettings());
  if (origin === undefined) throw new Error("origin unknown: the guard lets in only what has one");
  return origin;
}
