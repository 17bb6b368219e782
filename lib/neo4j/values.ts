import type { z } from "zod";

/** A field of a database answer is not what the query promised: a bug in the query. */
export class UnexpectedValueError extends Error {
  constructor(
    readonly key: string,
    readonly expected: string,
    readonly found: unknown,
  ) {
    super(`unexpected value: ${key} should be ${expected}, found ${describe(found)}`);
    this.name = "UnexpectedValueError";
  }
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
  return text === undefined ? typeof value : text.slice(0, 80);
}

/**
 * Typed reading of one row, or of one map inside a row. Neo4j's `null` is our
 * `undefined`; its integers come as `bigint` and leave as safe numbers. Dates are asked
 * for as text (`toString(d)`), so that no driver type passes this border.
 */
export class Fields {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  text(key: string): string {
    return this.required(key, "text", this.optionalText(key));
  }

  optionalText(key: string): string | undefined {
    return this.optional(key, "text", (value) => (typeof value === "string" ? value : undefined));
  }

  number(key: string): number {
    return this.required(key, "a number", this.optionalNumber(key));
  }

  optionalNumber(key: string): number | undefined {
    return this.optional(key, "a safe number", safeNumber);
  }

  flag(key: string): boolean {
    const value = this.values[key];
    return this.required(key, "true or false", typeof value === "boolean" ? value : undefined);
  }

  texts(key: string): readonly string[] {
    return this.list(key, "text", (value) => (typeof value === "string" ? value : undefined));
  }

  numbers(key: string): readonly number[] {
    return this.list(key, "a safe number", safeNumber);
  }

  /** Of a type that nobody asked for: whoever takes it looks at it first. */
  unread(key: string): unknown {
    return this.values[key];
  }

  /** One of a closed set, or an id of ours. */
  as<S extends z.ZodType>(key: string, schema: S): z.output<S> {
    return this.required(key, "a known value", this.optionalAs(key, schema));
  }

  optionalAs<S extends z.ZodType>(key: string, schema: S): z.output<S> | undefined {
    return this.optional(key, "a known value", (value) => schema.safeParse(value).data);
  }

  listAs<S extends z.ZodType>(key: string, schema: S): readonly z.output<S>[] {
    return this.list(key, "a known value", (value) => schema.safeParse(value).data);
  }

  map(key: string): Fields {
    return this.required(key, "a map", this.optionalMap(key));
  }

  optionalMap(key: string): Fields | undefined {
    return this.optional(key, "a map", asFields);
  }

  maps(key: string): readonly Fields[] {
    return this.list(key, "a map", asFields);
  }

  private optional<T>(
    key: string,
    expected: string,
    read: (value: unknown) => T | undefined,
  ): T | undefined {
    const value = this.values[key];
    if (value === null || value === undefined) return undefined;
    return this.required(key, expected, read(value));
  }

  private list<T>(
    key: string,
    expected: string,
    read: (value: unknown) => T | undefined,
  ): readonly T[] {
    const values = this.values[key];
    if (!Array.isArray(values)) throw new UnexpectedValueError(key, "a list", values);
    return values.map((value: unknown) => this.required(key, expected, read(value)));
  }

  private required<T>(key: string, expected: string, value: T | undefined): T {
    if (value === undefined) throw new UnexpectedValueError(key, expected, this.values[key]);
    return value;
  }
}

function safeNumber(value: unknown): number | undefined {
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number !== "number") return undefined;
  return typeof value === "bigint" && !Number.isSafeInteger(number) ? undefined : number;
}

function asFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? new Fields(value as Record<string, unknown>)
    : undefined;
}
