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

export function defaultsOf({ parameters }: Pick<FormatAbout, "parameters">): ExportOptions {
  return Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));
}
