import { NotFoundError } from "@/lib/model/errors";
import type { Database } from "./driver";
import { execute, transact } from "./execute";
import { SHARE_MS, type SeedOptions } from "./seed";
import { replaceShare } from "./share";
import { deleteArticle } from "./writes/share";
import { contentHashes } from "./writes/state";

/**
 * Removes an article and exactly its share: actors, places and names that others mention
 * stay, and every count is as if it had never been there.
 *
 * @throws NotFoundError
 */
export async function removeArticle(
  db: Database,
  articleId: string,
  { signal }: SeedOptions = {},
): Promise<void> {
  const options = { signal, timeoutMs: SHARE_MS };
  const [stored] = await execute(db, contentHashes([articleId]), options);
  if (!stored) throw new NotFoundError("article", articleId);
  await transact(
    db,
    "remove article",
    "WRITE",
    async (tx) => {
      const before = await replaceShare(tx, { articleId });
      if (before === "none") throw new NotFoundError("article", articleId);
      await tx.run(deleteArticle(articleId));
    },
    options,
  );
}
