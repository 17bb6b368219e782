import { z } from "zod";

/** What is left of a value when the parts that are wrong are taken out. */
export type Salvaged<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Element)[]
    ? readonly (Salvaged<Element> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Salvaged<T[Key]> | undefined }
      : T;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema beneath "optional" and "default". */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrap(schema.def.innerType)
    : schema;
}

/**
 * The parts of a faulty value that are sound, so that the checks of how parts fit
 * together run over them too: one misspelt word must not hide the next fault.
 */
export function salvage<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): Salvaged<z.output<Schema>> | undefined {
  // `keep` follows the schema, so what it returns has the schema's shape with holes.
  return keep(schema, value) as Salvaged<z.output<Schema>> | undefined;
}

function keep(schema: z.core.$ZodType, value: unknown): unknown {
  const whole = z.safeParse(schema, value);
  if (whole.success) return whole.data;
  const core = unwrap(schema);
  if (core instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => keep(core.element, element));
  }
  if (!isRecord(value)) return undefined;
  if (core instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = core.shape;
    return Object.fromEntries(
      Object.entries(shape).map(([key, part]) => [key, keep(part, value[key])]),
    );
  }
  if (core instanceof z.ZodRecord) {
    // A key that is no good id still says what the author calls the thing.
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, keep(core.valueType, held)]),
    );
  }
  return undefined;
}
