import type { Page, Paging, StatementFilter } from "@/lib/model/answers";
import type { Statement } from "@/lib/model/statement";

const PAGE_SIZE = 25;

/** Newest article first, those without a day last, then as the text runs: as the database has it. */
export function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(
    (a, b) =>
      compare(b.article.publishedOn ?? "", a.article.publishedOn ?? "") ||
      compare(a.article.articleId, b.article.articleId) ||
      startOf(a) - startOf(b) ||
      compare(a.statementId, b.statementId),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const startOf = ({ passages }: Statement): number =>
  passages.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);

/** A page of those that fit, from statements that stand in order; `after` is a number of items. */
export function pageOfStatements(
  statements: readonly Statement[],
  { limit = PAGE_SIZE, after = "0", ...filter }: StatementFilter & Paging,
): Page<Statement> {
  const fitting = statements.filter((statement) => fits(statement, filter));
  const end = Number(after) + limit;
  return {
    items: fitting.slice(Number(after), end),
    total: fitting.length,
    ...(end < fitting.length && { next: String(end) }),
  };
}

const has = (parties: readonly { readonly actorId: string }[], actorId: string): boolean =>
  parties.some((party) => party.actorId === actorId);

function fits(statement: Statement, filter: StatementFilter): boolean {
  const { actors, recipients, attribution, article, eventType } = statement;
  const { actor, recipient, speaker, involves } = filter;
  if (filter.type !== undefined && filter.type !== eventType) return false;
  if (filter.article !== undefined && filter.article !== article.articleId) return false;
  if (speaker !== undefined && !has(attribution, speaker)) return false;
  if (involves !== undefined && !has(actors, involves) && !has(recipients, involves)) return false;
  if (actor !== undefined && !has(actors, actor)) return false;
  if (recipient === undefined) return true;
  if (has(recipients, recipient)) return true;
  // As a derived edge counts: parties to one another stand under the smaller id.
  const isPair = actor !== undefined && actor < recipient && recipients.length === 0;
  return isPair && statement.reciprocal && has(actors, recipient);
}
