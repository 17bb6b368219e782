import type { ExportPart } from "@/lib/model/exports";
import type { ArticleId, StatementId } from "@/lib/model/ids";
import { articleIdSchema } from "@/lib/model/ids";
import type { DerivedEdge } from "@/lib/model/slice";
import type { Database } from "../driver";
import { type ExecuteOptions, transact } from "../execute";
import { given } from "../queries/given";
import { type CountedPair, countedPairs } from "../queries/export";

/** What of the statements belongs to a part: found in one walk over those among its actors. */
export interface Scope {
  /** In the order of their ids. */
  readonly statementIds: readonly StatementId[];
  readonly articleIds: ReadonlySet<ArticleId>;
  /** Is the edge in the part, and with which numbers? */
  edgeOf(edge: DerivedEdge): DerivedEdge | undefined;
}

const SCOPE_MS = 120_000;

export function readScope(
  db: Database,
  { actorIds, edgeIds, narrowed }: ExportPart,
  { signal }: ExecuteOptions,
): Promise<Scope> {
  return transact(
    db,
    "export scope",
    "READ",
    async (tx) => {
      const whole = edgeIds && new Set(edgeIds);
      const parts = new Map(narrowed?.edgeIds.map((edgeId) => [edgeId, new Tally()]));
      const kept = new Set(narrowed?.statementIds);
      const statementIds = new Set<StatementId>();
      const articleIds = new Set<ArticleId>();
      await tx.each(countedPairs(actorIds), (pair) => {
        const tally = parts.get(pair.edgeId);
        const isIn = tally ? kept.has(pair.statementId) : (whole?.has(pair.edgeId) ?? true);
        if (!isIn) return;
        tally?.add(pair);
        statementIds.add(pair.statementId);
        articleIds.add(articleIdSchema.parse(pair.articleId));
      });
      return {
        statementIds: [...statementIds].toSorted(),
        articleIds,
        edgeOf(edge) {
          const tally = parts.get(edge.edgeId);
          if (tally) return tally.of(edge);
          return (whole?.has(edge.edgeId) ?? true) ? edge : undefined;
        },
      };
    },
    { signal, timeoutMs: SCOPE_MS },
  );
}

/** Counts an edge anew over some of its statements, as lib/neo4j/writes/derive.ts does over all. */
class Tally {
  private readonly counts = { statements: 0, negated: 0, hedged: 0, attributed: 0 };
  private readonly articles = new Set<string>();
  private score = 0;
  private mutual = 0;
  private firstOn: string | undefined;
  private lastOn: string | undefined;

  add(pair: CountedPair): void {
    const { counts } = this;
    counts.statements += 1;
    counts.negated += pair.negated ? 1 : 0;
    counts.hedged += pair.hedged ? 1 : 0;
    counts.attributed += pair.attributed ? 1 : 0;
    this.articles.add(pair.articleId);
    this.score += pair.score;
    this.mutual += pair.reciprocal ? 1 : 0;
    const { firstOn, lastOn } = pair;
    if (firstOn !== undefined && !(this.firstOn !== undefined && this.firstOn <= firstOn))
      this.firstOn = firstOn;
    if (lastOn !== undefined && !(this.lastOn !== undefined && this.lastOn >= lastOn))
      this.lastOn = lastOn;
  }

  /** Undefined where none of its statements is there any longer. */
  of({ edgeId, actorId, recipientId, eventType }: DerivedEdge): DerivedEdge | undefined {
    const { counts, firstOn, lastOn } = this;
    if (counts.statements === 0) return undefined;
    return given({
      edgeId,
      actorId,
      recipientId,
      eventType,
      reciprocal: this.mutual === counts.statements,
      ...counts,
      articles: this.articles.size,
      score: this.score / counts.statements,
      firstOn,
      lastOn,
    });
  }
}
