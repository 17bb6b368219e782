import { z } from "zod";
import { InvalidInputError, NotFoundError } from "@/lib/model/errors";
import { BodyTooLargeError, invalidInput, UnsupportedMediaError, UrlTooLongError } from "./faults";

const URL_LIMIT = 4_096;
const BODY_LIMIT = 1_000_000;

/** @throws UrlTooLongError */
export function checkUrlLength(url: string): void {
  if (url.length > URL_LIMIT) throw new UrlTooLongError(url.length, URL_LIMIT);
}

/** What each parameter of a path names. */
const NAMED = {
  actorId: "actor",
  articleId: "article",
  statementId: "statement",
  viewId: "view",
} as const;

/**
 * Reads parameters of the path. Text that cannot be an id is not a fault of its own: it
 * names nothing, as an id that was removed does.
 *
 * @throws NotFoundError
 */
export function parseParams<S extends z.ZodType>(
  schema: S,
  params: Readonly<Record<string, string | string[] | undefined>>,
): z.output<S> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0]);
  if (!Object.hasOwn(NAMED, name)) throw invalidInput("path", result.error);
  throw new NotFoundError(NAMED[name as keyof typeof NAMED], String(params[name]));
}

/**
 * Reads the query of a URL; a parameter that is unknown or given twice is a fault.
 *
 * @throws InvalidInputError
 */
export function parseQuery<S extends z.ZodType>(schema: S, query: URLSearchParams): z.output<S> {
  const names = [...query.keys()];
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const result = schema.safeParse(Object.fromEntries(query));
  const faults = [
    ...doubled.map((path) => ({ path, message: "given more than once" })),
    ...(result.success ? [] : invalidInput("query", result.error).faults),
  ];
  if (result.success && faults.length === 0) return result.data;
  throw new InvalidInputError("query", faults);
}

/** Lists in lists in maps: deeper ones are nobody's honest request, and cost what reads them its stack. */
const DEPTH_LIMIT = 200;

/**
 * Reads a JSON body. Its size is what arrives, not what a header claims.
 *
 * @throws UnsupportedMediaError, BodyTooLargeError, InvalidInputError
 */
export async function parseBody<S extends z.ZodType>(
  schema: S,
  request: Request,
  limit = BODY_LIMIT,
): Promise<z.output<S>> {
  const type = request.headers.get("content-type");
  if (type?.split(";")[0]?.trim().toLowerCase() !== "application/json") {
    throw new UnsupportedMediaError(type);
  }
  const text = await readText(request, limit);
  if (isDeeperThan(DEPTH_LIMIT, text)) throw noJson(`deeper than ${DEPTH_LIMIT} lists and objects`);
  const body: unknown = await new Response(text).json().catch((cause: Error) => {
    throw noJson(`no JSON: ${cause.message}`);
  });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidInput("body", result.error);
}

function noJson(message: string): InvalidInputError {
  return new InvalidInputError("body", [{ path: "", message }]);
}

async function readText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new BodyTooLargeError(limit);
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
}

/** Counted before anything reads it: brackets outside of strings. */
function isDeeperThan(limit: number, json: string): boolean {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (isString) {
      if (char === "\\") i += 1;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === "[" || char === "{") {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === "]" || char === "}") depth -= 1;
  }
  return false;
}

/** What no parameter is allowed to be given to. */
export const nothing = z.strictObject({});
