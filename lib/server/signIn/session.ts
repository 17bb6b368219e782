import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** How long somebody stays signed in; the cookie goes with it. */
export const SESSION_S = 12 * 60 * 60;

const ID_BYTES = 16;

/** What was signed, and its signature: all that a web process needs to know of a session. */
const SHAPE = /^(v1\.(\d{10})\.([\w-]{22}))\.([\w-]{43})$/;

/**
 * A session is a signed paper, kept by the browser alone, so that any number of web processes
 * can read it. Its key is made of the token: another token ends every session.
 */
export function issueSession(token: string, now: number): string {
  const ends = Math.floor(now / 1_000) + SESSION_S;
  const said = `v1.${ends}.${randomBytes(ID_BYTES).toString("base64url")}`;
  return `${said}.${sign(token, said)}`;
}

export interface Session {
  readonly id: string;
  /** ms since 1970 */
  readonly ends: number;
}

/** `undefined` where it is forged, cut, or over. */
export function readSession(token: string, text: string, now: number): Session | undefined {
  const [, said, ends, id, signature] = SHAPE.exec(text) ?? [];
  if (said === undefined || id === undefined || signature === undefined) return undefined;
  const session = { id, ends: Number(ends) * 1_000 };
  return isSame(signature, sign(token, said)) && now < session.ends ? session : undefined;
}

/** Takes the same time wherever two texts begin to differ, and however long they are. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function sign(token: string, said: string): string {
  const key = new Uint8Array(hkdfSync("sha256", token, "", "whosays session v1", 32));
  return createHmac("sha256", key).update(said).digest("base64url");
}
