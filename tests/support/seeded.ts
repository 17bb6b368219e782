import { afterAll, beforeAll } from "vitest";
import type { ArticleScript } from "@/lib/articles/schema";
import { removeArticle } from "@/lib/neo4j/remove";
import { seedArticle } from "@/lib/neo4j/seed";
import { compileScript } from "./articles";
import { openTestDatabase } from "./neo4j";

/** Puts an article beside those of this checkout for the tests of one file. */
export function useArticle(script: ArticleScript): void {
  const db = openTestDatabase();
  beforeAll(() => seedArticle(db, compileScript(script)));
  afterAll(async () => {
    await removeArticle(db, script.articleId);
    await db.close();
  });
}
