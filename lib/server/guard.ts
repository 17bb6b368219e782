import { isIP } from "node:net";
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
  readonly headers: Pick<Headers, "get" | "has">;
}

export interface GuardSettings {
  /** The port that is served. */
  readonly port: number;
  /** The public origin of a trusted reverse proxy. */
  readonly proxyOrigin?: string | undefined;
  /** Others at which people open the page. */
  readonly origins?: readonly string[];
  /**
   * Whether every address of this machine will do, with our port: no foreign page can come
   * under one, as rebinding needs a name.
   */
  readonly byAddress?: boolean;
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
  const own = ownOrigin(request.headers, settings);
  if (own === undefined) {
    const [first] = namedOrigins(settings);
    const remedy = `Open ${first}, or set WHOSAYS_ORIGIN to the origin that people use.`;
    const found = `the Host ${quote(request.headers.get("host") ?? undefined)}`;
    return new ForbiddenRequestError("foreign-host", found, remedy);
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

/** Neither the API nor a built file. */
export const isPage = (path: string): boolean => !/^\/(api|_next)(\/|$)/.test(path);

/** Links from elsewhere may lead here: the page opens on its own, and its maker cannot read it. */
function isLinkToPage({ method, path, headers }: GuardedRequest): boolean {
  return (
    method === "GET" &&
    isPage(path) &&
    headers.get("sec-fetch-mode") === "navigate" &&
    headers.get("sec-fetch-dest") === "document"
  );
}

/** At which of our origins the request came in; `undefined` where its Host is none of ours. */
export function ownOrigin(
  headers: Pick<Headers, "get">,
  settings: GuardSettings,
): string | undefined {
  const host = headers.get("host")?.toLowerCase();
  const named = namedOrigins(settings).find(
    (origin) => new URL(origin).host === withoutDefaultPort(host, origin),
  );
  if (named !== undefined || host === undefined || !settings.byAddress) return named;
  return addressOrigin(host, settings.port);
}

function namedOrigins({ port, proxyOrigin, origins = [] }: GuardSettings): readonly string[] {
  const own = LOOPBACK.map((name) => `http://${name}:${port}`);
  const stated = proxyOrigin === undefined ? origins : [proxyOrigin, ...origins];
  return [...own, ...stated].map((origin) => new URL(origin).origin);
}

/** Of no machine in particular. */
const ANY_ADDRESS = ["0.0.0.0", "[::]"];

function addressOrigin(host: string, port: number): string | undefined {
  const url = URL.parse(`http://${host}`);
  if (!url || ANY_ADDRESS.includes(url.hostname)) return undefined;
  const isAddress = isIP(url.hostname.replace(/^\[(.*)\]$/, "$1")) !== 0;
  const isOurs =
    url.host === withoutDefaultPort(host, url.origin) && Number(url.port || 80) === port;
  return isAddress && isOurs ? url.origin : undefined;
}

/** `example.org:443` is `example.org` where the scheme is https. */
function withoutDefaultPort(host: string | undefined, origin: string): string | undefined {
  return host?.replace(origin.startsWith("https:") ? /:443$/ : /:80$/, "");
}

function quote(value: string | undefined): string {
  return value === undefined ? "missing" : JSON.stringify(value.slice(0, 100));
}
