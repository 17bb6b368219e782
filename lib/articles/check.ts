import { checkActors } from "./checks/actors";
import { checkEvidence } from "./checks/evidence";
import { checkIdentical } from "./checks/identical";
import { checkReferences } from "./checks/references";
import { Report } from "./checks/report";
import { salvage } from "./checks/salvage";
import { reportSchemaFaults } from "./checks/schema";
import { checkStatements } from "./checks/statements";
import type { ArticleFault } from "./faults";
import { articleSchema, type ParsedArticle } from "./schema";

/** A script that may be compiled, or all that is wrong with it. Warnings refuse nothing. */
export type Checked =
  | {
      readonly ok: true;
      readonly article: ParsedArticle;
      readonly warnings: readonly ArticleFault[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly ArticleFault[];
      readonly warnings: readonly ArticleFault[];
    };

const KEYS = Object.keys(articleSchema.shape);

/**
 * Checks an article script: first each part by the schema, then whether the parts fit
 * together. The second runs over whatever the first could read, so that an author sees
 * all faults at once.
 */
export function checkArticle(input: unknown, source: { readonly file: string }): Checked {
  const report = new Report(source.file);
  const parsed = articleSchema.safeParse(input);
  if (!parsed.success) reportSchemaFaults(articleSchema, input, report);
  const draft = parsed.success ? parsed.data : salvage(articleSchema, input);
  if (draft !== undefined) {
    checkActors(draft, report);
    checkReferences(draft, report);
    checkStatements(draft, report);
    checkEvidence(draft, report);
    checkIdentical(draft, report);
  }
  const faults = report.faults(KEYS);
  const warnings = report.warnings(KEYS);
  return parsed.success && faults.length === 0
    ? { ok: true, article: parsed.data, warnings }
    : { ok: false, faults, warnings };
}
