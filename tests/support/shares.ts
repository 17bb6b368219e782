import type { ArticleRows } from "@/lib/articles/rows";
import type { Database } from "@/lib/neo4j/driver";
import { runText } from "./neo4j";

/** What an article consists of in the database, in numbers. */
export interface Share {
  readonly contentHash: string;
  readonly statements: number;
  readonly passages: number;
  readonly mentions: number;
  readonly parties: number;
  readonly evidence: number;
}

export function shareOf({ article, actors, places, passages, statements }: ArticleRows): Share {
  const sum = (count: (s: ArticleRows["statements"][number]) => number): number =>
    statements.reduce((total, statement) => total + count(statement), 0);
  return {
    contentHash: article.contentHash,
    statements: statements.length,
    passages: passages.length,
    mentions: actors.length + places.length,
    parties: sum((s) => s.actors.length + s.recipients.length + s.attribution.length),
    evidence: sum((s) => s.passageIds.length),
  };
}

/** Article id → its share as it lies in the database. */
export async function storedShares(db: Database): Promise<ReadonlyMap<string, Share>> {
  const found = await runText(
    db,
    `MATCH (article:Article)
      RETURN article.articleId AS articleId, article.contentHash AS contentHash,
        COUNT { (article)<-[:STATED_IN]-(:Statement) } AS statements,
        COUNT { (article)<-[:PART_OF]-(:Passage) } AS passages,
        COUNT { (article)-[:MENTIONS]->() } AS mentions,
        COUNT { (article)<-[:STATED_IN]-()-[:ACTOR_OF|HAS_RECIPIENT|ATTRIBUTED_TO]-(:Actor) } AS parties,
        COUNT { (article)<-[:STATED_IN]-()-[:EVIDENCED_BY]->(:Passage) } AS evidence`,
    {},
    "READ",
  );
  return new Map(
    found.map(({ articleId, contentHash, ...counts }) => [
      String(articleId),
      {
        contentHash: String(contentHash),
        statements: Number(counts["statements"]),
        passages: Number(counts["passages"]),
        mentions: Number(counts["mentions"]),
        parties: Number(counts["parties"]),
        evidence: Number(counts["evidence"]),
      },
    ]),
  );
}
