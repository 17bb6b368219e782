import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/**
 * Keeps other web sites out. A page of theirs, open in the same browser, could otherwise
 * read what stands here: by a request across origins, or by a name of theirs that they
 * point at this machine (DNS rebinding). There is no CORS, and there are no exceptions.
 */

export interface GuardedRequest {
  readonly method: string;
  /** Of the URL, without its query. */
  readonly path: string;
  readonly headers: Pick<Headers, "get">;
}

export interface GuardSettings {
  /** The port that is served. */
  readonly port: number;
  /** The public origin of a trusted reverse proxy. */
  readonly proxyOrigin?: string | undefined;
}

export class ForbiddenRequestError extends WhoSaysError {
  constructor(
    readonly code: "foreign-host" | "foreign-origin" | "foreign-site",
    readonly found: string,
    readonly remedy: string,
  ) {
    super(`${code.replace("-", " ")}: ${found}`);
  }

  get display(): DisplayError {
    return {
      code: this.code,
      status: 403,
      title: "This request comes from elsewhere",
      detail: `WhoSays answers its own pages only; this one came with ${this.found}.`,
      remedy: this.remedy,
    };
  }
}

/** The names of this machine for itself. */
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Why a request must not come in; `undefined` where it may. */
export function refusalOf(
  request: GuardedRequest,
  settings: GuardSettings,
): ForbiddenRequestError | undefined {
  const origins = allowedOrigins(settings);
  const host = request.headers.get("host")?.toLowerCase();
  const own = origins.find((origin) => new URL(origin).host === withoutDefaultPort(host, origin));
  if (own === undefined) {
    const remedy = `Open ${origins[0]}, or set WHOSAYS_TRUSTED_PROXY to the origin that people use.`;
    return new ForbiddenRequestError("foreign-host", `the Host ${quote(host)}`, remedy);
  }

  const origin = request.headers.get("origin");
  if (origin !== null && origin !== own) {
    const remedy = `Send it from a page of ${own}, or from a program without an Origin header.`;
    return new ForbiddenRequestError("foreign-origin", `the Origin ${quote(origin)}`, remedy);
  }

  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none" && !isLinkToPage(request)) {
    const remedy = `Send it from a page of ${own}.`;
    return new ForbiddenRequestError("foreign-site", `Sec-Fetch-Site ${quote(site)}`, remedy);
  }
  return undefined;
}

/** Links from elsewhere may lead here: the page opens on its own, and its maker cannot read it. */
function isLinkToPage({ method, path, headers }: GuardedRequest): boolean {
  return (
    method === "GET" &&
    !/^\/(api|_next)(\/|$)/.test(path) &&
    headers.get("sec-fetch-mode") === "navigate" &&
    headers.get("sec-fetch-dest") === "document"
  );
}

function allowedOrigins({ port, proxyOrigin }: GuardSettings): readonly string[] {
  const own = LOOPBACK.map((name) => new URL(`http://${name}:${port}`).origin);
  return proxyOrigin === undefined ? own : [...own, new URL(proxyOrigin).origin];
}

/** `example.org:443` is `example.org` where the scheme is https. */
function withoutDefaultPort(host: string | undefined, origin: string): string | undefined {
  return host?.replace(origin.startsWith("https:") ? /:443$/ : /:80$/, "");
}

function quote(value: string | undefined): string {
  return value === undefined ? "missing" : JSON.stringify(value.slice(0, 100));
}
