import type { PlanOperator } from "@/lib/stream/plan";

/** A line of the plan's table; `depth` and `parent` make the tree. */
export interface PlanRow extends Omit<PlanOperator, "children"> {
  /** Unique within the plan, counted from the top. */
  readonly id: number;
  readonly parent: number | undefined;
  readonly depth: number;
  /** The last of its siblings: where a drawn line ends. */
  readonly last: boolean;
  /** One of several that feed the same operator. */
  readonly branches: boolean;
  /** Its share of all db hits, 0 to 1; undefined without PROFILE. */
  readonly share: number | undefined;
}

/** A plan from its result downwards, each operator before what feeds it. */
export function planRows(root: PlanOperator): PlanRow[] {
  const total = totalHits(root);
  const rows: PlanRow[] = [];
  const open: {
    operator: PlanOperator;
    parent: number | undefined;
    depth: number;
    last: boolean;
    branches: boolean;
  }[] = [{ operator: root, parent: undefined, depth: 0, last: true, branches: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { children, ...said } = next.operator;
    const { parent, depth, last, branches } = next;
    const id = rows.length;
    const share = said.dbHits === undefined ? undefined : total === 0 ? 0 : said.dbHits / total;
    rows.push({ ...said, id, parent, depth, last, branches, share });
    children.toReversed().forEach((operator, index) => {
      open.push({
        operator,
        parent: id,
        depth: depth + 1,
        last: index === 0,
        branches: children.length > 1,
      });
    });
  }
  return rows;
}

/** All operators, in no promised order; plans can be deep, so without recursion. */
export function* operatorsOf(root: PlanOperator): Generator<PlanOperator> {
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    open.push(...next.children);
  }
}

function totalHits(root: PlanOperator): number {
  let total = 0;
  for (const { dbHits = 0 } of operatorsOf(root)) total += dbHits;
  return total;
}
