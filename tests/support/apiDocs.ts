import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/scripts/setup/paths.mjs";

/** What `docs/api.md` says, as far as a test can hold it. */

export const readDocs = (name: string): string =>
  readFileSync(path.join(root, "docs", name), "utf8");

/** The heads of its sections on addresses: `GET /api/actors/{actorId}`. */
export const documentedRoutes = (text: string): readonly string[] =>
  [...text.matchAll(/^### ((?:GET|POST|PUT|DELETE) \/api\/\S*)$/gm)].map(([, head = ""]) => head);

/** The rows of its tables that begin with a code and a status. */
export const documentedCodes = (text: string): ReadonlyMap<string, number> =>
  new Map(
    [...text.matchAll(/^\| `([a-z-]+)`\s*\| (\d{3})\s*\|/gm)].map(([, code = "", status]) => [
      code,
      Number(status),
    ]),
  );

/** A command that it shows, and the answer that it shows below it. */
export interface Example {
  readonly url: string;
  readonly body: string | undefined;
  readonly kind: "json" | "ndjson" | "csv" | "text";
  readonly answer: string;
}

export function documentedExamples(text: string): readonly Example[] {
  const blocks = text.matchAll(
    /```sh\n(curl [^`]*)\n```\n(?:\n|[^\n`#]+\n)*?```(json|ndjson|csv|text)\n([^]*?)```/g,
  );
  return [...blocks].map(([, command = "", kind, answer = ""]) => ({
    url: /http:\/\/127\.0\.0\.1:3000([^\s']*)/.exec(command)?.[1] ?? "",
    body: / -d '([^']*)'/.exec(command)?.[1],
    kind: kind as Example["kind"],
    answer,
  }));
}
