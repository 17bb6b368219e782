import { operatorName } from "@/lib/cypher/operators";
import type { Plan, PlanOperator } from "@/lib/stream/plan";

/** What the driver gives after EXPLAIN and PROFILE; numbers come as any of its number types. */
export interface DriverPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly DriverPlan[];
  readonly dbHits?: unknown;
  readonly rows?: unknown;
}

export function readPlan(queryType: string, root: DriverPlan): Plan {
  return { queryType, root: readOperator(root) };
}

/** The whole table as text; it repeats all of the rest. */
const RENDERED = "string-representation";

function readOperator(plan: DriverPlan): PlanOperator {
  const {
    Details,
    EstimatedRows,
    Memory,
    DbHits,
    Rows,
    PageCacheHits,
    PageCacheMisses,
    Time,
    ...other
  } = plan.arguments;
  const profile = {
    estimatedRows: number(EstimatedRows),
    rows: number(Rows),
    dbHits: number(DbHits),
    memoryBytes: number(Memory),
    pageCacheHits: number(PageCacheHits),
    pageCacheMisses: number(PageCacheMisses),
    timeMs: milliseconds(number(Time)),
  };
  const known = Object.entries(profile).filter(([, value]) => value !== undefined);
  return {
    operator: operatorName(plan.operatorType),
    details: typeof Details === "string" ? Details : "",
    ...(Object.fromEntries(known) as Partial<Record<keyof typeof profile, number>>),
    other: Object.entries(other)
      .filter(([name]) => name !== RENDERED)
      .map(([name, value]) => [name, String(value)]),
    children: plan.children.map(readOperator),
  };
}

function number(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}

/** Neo4j counts in nanoseconds. */
function milliseconds(nanoseconds: number | undefined): number | undefined {
  return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}
