import { z } from "zod";
import type { ExportOptions } from "@/lib/model/exports";
import type { FormatAbout, Parameter } from "./format";

/** Reads options of a format: unknown ones and wrong values are faults, what is left out has its default. */
export function optionsSchema({
  parameters,
}: Pick<FormatAbout, "parameters">): z.ZodType<ExportOptions> {
  const fields = parameters.map((parameter) => [parameter.id, fieldOf(parameter)] as const);
  return z.strictObject(Object.fromEntries(fields));
}

function fieldOf(parameter: Parameter): z.ZodType<string | boolean> {
  if (parameter.kind === "switch") {
    return z.boolean("true or false").default(parameter.default);
  }
  const values = parameter.choices.map(({ value }) => value);
  return z.enum(values, `one of ${values.join(", ")}`).default(parameter.default);
}
