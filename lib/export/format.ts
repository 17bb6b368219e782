import { z } from "zod";
import type { ExportOptions } from "@/lib/model/exports";
import type { Part } from "./part";

/** What a reader may choose of a format: the form is made from it. */
export type Parameter =
  | {
      readonly kind: "switch";
      readonly id: string;
      readonly label: string;
      readonly about: string;
      readonly default: boolean;
    }
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly label: string;
      readonly about: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly default: string;
    };

/** What a format is, for whoever chooses one. */
export interface FormatAbout {
  readonly id: string;
  readonly label: string;
  /** What it is good for. */
  readonly about: string;
  /** Without its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly parameters: readonly Parameter[];
}

export interface ExportFormat extends FormatAbout {
  /** Text in pieces of any size; whoever takes no more of them stops the reading. */
  write(part: Part, options: ExportOptions): AsyncIterable<string>;
}

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

export function defaultsOf({ parameters }: Pick<FormatAbout, "parameters">): ExportOptions {
  return Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));
}
