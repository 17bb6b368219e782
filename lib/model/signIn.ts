/** Whether this browser has to sign in before it sees anything. */
export interface SignInState {
  readonly signIn: "none" | "needed" | "done";
}

const HERE = "http://here.invalid";

/** The sign-in page, which leads on to `wanted` afterwards. */
export function signInUrl(wanted: string): string {
  return wanted === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to: wanted })}`;
}

/**
 * Where to go after a sign-in: only a path of ours. What leads to another site, or would
 * once a browser has tidied it up (`//evil.example`, `/\evil.example`), is the first page.
 */
export function localPath(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith("/")) return "/";
  const url = URL.parse(wanted, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
