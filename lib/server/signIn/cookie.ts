import { SESSION_S } from "./session";

/** The prefix has browsers hold to Secure and Path=/, and lets no subdomain set one. */
const NAMES = { http: "whosays-session", https: "__Host-whosays-session" } as const;

/** @param origin at which the page is open */
export function sessionCookie(origin: string, session: string): string {
  return written(origin, session, SESSION_S);
}

/** Takes the cookie away. */
export const noSessionCookie = (origin: string): string => written(origin, "", 0);

/** All that the request brings: another server of the same host may have set one of the name. */
export function sessionCookies(headers: Pick<Headers, "get">, origin: string): readonly string[] {
  return (headers.get("cookie") ?? "").split(";").flatMap((pair) => {
    const [name, value] = pair.trim().split("=");
    return name === nameAt(origin) && value ? [value] : [];
  });
}

function written(origin: string, value: string, seconds: number): string {
  const attributes = ["Path=/", `Max-Age=${seconds}`, "HttpOnly", "SameSite=Strict"];
  if (origin.startsWith("https:")) attributes.push("Secure");
  return [`${nameAt(origin)}=${value}`, ...attributes].join("; ");
}

const nameAt = (origin: string): string => NAMES[origin.startsWith("https:") ? "https" : "http"];
