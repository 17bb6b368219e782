import { z } from "zod";
import type { InputFault } from "@/lib/model/errors";
import type { Entries } from "@/lib/stream/value";

/** Pairs of name and value, as `lib/stream/value.ts` describes values. */
export const parametersSchema = z
  .array(z.tuple([z.string().min(1).max(200), z.unknown()]), "a list of [name, value]")
  .max(1_000)
  .superRefine((pairs, context) => {
    const seen = new Set<string>();
    for (const [index, [name, value]] of pairs.entries()) {
      const fault = seen.has(name)
        ? { path: `$${name}`, message: "given more than once" }
        : faultOf(value, `$${name}`);
      if (fault)
        context.addIssue({
          code: "custom",
          path: [index],
          message: `${fault.path}: ${fault.message}`,
        });
      seen.add(name);
    }
  })
  .transform((pairs) => pairs as Entries);

/**
 * Written by hand, as a schema of unions would take seconds for a list of a million. The
 * depth has been looked at before.
 */
function faultOf(value: unknown, path: string): InputFault | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined;
    case "number":
      return Number.isInteger(value) && !Number.isSafeInteger(value)
        ? { path, message: `beyond 2^53: write {"$":"integer","value":"…"} or {"$":"float",…}` }
        : undefined;
    case "object":
      if (value === null) return undefined;
      return Array.isArray(value) ? listFault(value, path) : taggedFault(value, path);
    default:
      return { path, message: "no value" };
  }
}

function listFault(list: readonly unknown[], path: string): InputFault | undefined {
  for (let i = 0; i < list.length; i++) {
    const fault = faultOf(list[i], `${path}[${i}]`);
    if (fault) return fault;
  }
  return undefined;
}

const text = z.string();
const FIELDS: Readonly<Record<string, z.ZodType>> = {
  integer: z.object({
    value: z
      .string()
      .regex(/^-?\d{1,19}$/)
      .refine(isInt64, "an integer of 64 bits"),
  }),
  float: z.object({
    value: z.string().regex(/^(-?(\d+(\.\d+)?([eE][-+]?\d+)?|Infinity)|NaN)$/, "a float"),
  }),
  bytes: z.object({ base64: z.base64() }),
  date: z.object({ value: text }),
  time: z.object({ value: text }),
  localtime: z.object({ value: text }),
  datetime: z.object({ value: text }),
  localdatetime: z.object({ value: text }),
  duration: z.object({ value: text }),
  point: z.object({
    srid: z.int(),
    coordinates: z
      .array(z.union([z.number(), z.object({ $: z.literal("float"), value: text })]))
      .min(2)
      .max(3),
  }),
};

function taggedFault(value: object, path: string): InputFault | undefined {
  const { $: tag, entries }: { $?: unknown; entries?: unknown } = value;
  if (tag === "map") return mapFault(entries, path);
  const fields = typeof tag === "string" && Object.hasOwn(FIELDS, tag) ? FIELDS[tag] : undefined;
  if (!fields) return { path, message: `unknown kind of parameter: ${JSON.stringify(tag)}` };
  const issue = fields.safeParse(value).error?.issues[0];
  return issue && { path: `${path}.${issue.path.join(".")}`, message: issue.message };
}

function mapFault(entries: unknown, path: string): InputFault | undefined {
  if (!Array.isArray(entries)) return { path, message: "a map has entries" };
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== "string")
      return { path, message: "an entry is [key, value]" };
    const fault = faultOf(entry[1], `${path}.${entry[0]}`);
    if (fault) return fault;
  }
  return undefined;
}

function isInt64(digits: string): boolean {
  return /^-?\d+$/.test(digits) && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}
