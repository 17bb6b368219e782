import { articleIdSchema, passageIdSchema } from "@/lib/model/ids";
import { idHashOf } from "../hash";
import { statementIdOf } from "../identity";
import { statementSchema } from "../schema";
import type { Draft } from "./draft";
import type { Report } from "./report";

/** Two statements that say the same of the same words would count one claim twice. */
export function checkIdentical(draft: Draft, report: Report): void {
  // Within one article its own id makes no difference.
  const articleId = articleIdSchema.parse("article");
  const seen = new Map<string, number>();
  (draft.statements ?? []).forEach((salvaged, index) => {
    const at = ["statements", index];
    const parsed = statementSchema.safeParse(salvaged);
    if (!parsed.success || report.touches(at)) return;
    const passages = parsed.data.evidence.map(({ paragraph, exact, occurrence }) =>
      passageIdSchema.parse(idHashOf([paragraph, occurrence ?? 1, exact])),
    );
    const id = statementIdOf(articleId, parsed.data, passages);
    const earlier = seen.get(id);
    if (earlier === undefined) {
      seen.set(id, index);
      return;
    }
    report.fault(at, {
      kind: "identical",
      message: `statement made twice: statements[${earlier}] says the same of the same words`,
      found: parsed.data.key,
      remedy: "leave one out, or point each at its own words",
    });
  });
  const relations = new Map<string, number>();
  (draft.background ?? []).forEach((relation, index) => {
    if (relation === undefined || report.touches(["background", index])) return;
    const { from, to, evidence } = relation;
    const id = JSON.stringify([from, relation.relation, to, relation.role, evidence]);
    const earlier = relations.get(id);
    if (earlier === undefined) relations.set(id, index);
    else {
      report.fault(["background", index], {
        kind: "identical",
        message: `background relation given twice: background[${earlier}] says the same`,
        remedy: "leave one out",
      });
    }
  });
}
