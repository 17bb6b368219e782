import { isIP } from "node:net";
import { z } from "zod";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { splitNames } from "@/lib/cypher/names";
import type { GuardSettings } from "./guard";

/** The environment of the web process; `npm start` sets it. Read once, at the first request. */

const filled = z.string().min(1);

const origin = z
  .url({ protocol: /^https?$/, error: "an origin: https://who.example.org" })
  .refine((url) => URL.parse(url)?.pathname === "/", "an origin: no path behind the host");

const webSchema = z.object({
  HOST: filled.default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** What a sign-in asks for; it travels in a header, so it is plain ASCII. */
  WHOSAYS_TOKEN: z
    .string()
    .regex(
      /^[!-~]{16,1000}$/,
      "at least 16 characters of ASCII, no blank: openssl rand -base64 24 makes one",
    )
    .optional(),
  /** The public origin of a reverse proxy that knows its users, as `https://who.example.org`. */
  WHOSAYS_TRUSTED_PROXY: origin.optional(),
  /** Further origins at which people open the page, with commas between. */
  WHOSAYS_ORIGIN: z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(origin))
    .default([]),
  /** Seconds that running answers are given when the process is told to end. */
  WHOSAYS_GRACE_S: z.coerce.number("seconds").min(0, "seconds").max(600, "600 at most").default(10),
  /** More procedures and plug-in functions that the console may call, with commas between. */
  WHOSAYS_ALLOWED_PROCEDURES: z
    .string()
    .transform(splitNames)
    .pipe(
      z.array(z.string().regex(/^\w+(\.\w+)+$/, "names as apoc.text.join, with commas between")),
    )
    .default([]),
  /** Console queries that run at once; how many the database can bear beside the pages. */
  WHOSAYS_CONSOLE_QUERIES: z.coerce.number().int().min(1).max(50).optional(),
  /** Where views are kept: `browser` where the database's user may only read. */
  WHOSAYS_VIEWS: z.enum(["database", "browser"]).default("database"),
  WHOSAYS_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const databaseSchema = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "a URI: neo4j://127.0.0.1:7687"),
  NEO4J_USERNAME: filled,
  NEO4J_PASSWORD: filled,
  NEO4J_DATABASE: filled.optional(),
});

/** A variable is missing or cannot be read. Its value stays out of the message: it may be secret. */
export class InvalidEnvironmentError extends WhoSaysError {
  constructor(readonly faults: readonly { readonly name: string; readonly message: string }[]) {
    super(
      `invalid environment: ${faults.map(({ name, message }) => `${name}: ${message}`).join("; ")}`,
    );
  }

  get display(): DisplayError {
    return {
      code: "invalid-environment",
      status: 500,
      title: "WhoSays is not set up",
      detail: this.message,
      remedy: "Set what is named and start again; npm start sets all of it by itself.",
    };
  }
}

export type WebEnv = z.infer<typeof webSchema>;

export const readWebEnv = (env: NodeJS.ProcessEnv): WebEnv => read(webSchema, env);

export const readDatabaseEnv = (env: NodeJS.ProcessEnv) => read(databaseSchema, env);

let known: WebEnv | undefined;

export function webEnv(): WebEnv {
  known ??= readWebEnv(process.env);
  return known;
}

export function guardSettings(): GuardSettings {
  const { HOST, PORT, WHOSAYS_TOKEN, WHOSAYS_TRUSTED_PROXY, WHOSAYS_ORIGIN } = webEnv();
  return {
    port: PORT,
    proxyOrigin: WHOSAYS_TRUSTED_PROXY,
    // A name that we listen on is known to be ours; with a token the network may use it.
    origins: [
      ...WHOSAYS_ORIGIN,
      ...(WHOSAYS_TOKEN !== undefined && isName(HOST) ? [`http://${HOST}:${PORT}`] : []),
    ],
    byAddress: WHOSAYS_TOKEN !== undefined,
  };
}

function isName(host: string): boolean {
  return isIP(host) === 0 && /^[\w.-]+$/.test(host);
}

function read<S extends z.ZodObject>(schema: S, env: NodeJS.ProcessEnv): z.output<S> {
  // An empty variable is one that is not set: that is how shells and compose files clear one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new InvalidEnvironmentError(
    result.error.issues.map((issue) => ({
      name: String(issue.path[0]),
      message: given[String(issue.path[0])] === undefined ? "not set" : issue.message,
    })),
  );
}
