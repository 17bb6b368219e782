import { checkArticle } from "@/lib/articles/check";
import type { ArticleFault } from "@/lib/articles/faults";
import { type ArticleFile, checkTogether } from "@/lib/articles/together";
import { findScripts, shownPath } from "./find";
import { readScript } from "./read";

/** What the scripts hold. With a fault anywhere nothing may be written. */
export interface LoadedScripts {
  /** Every script that was found, readable or not. */
  readonly files: readonly string[];
  /** Those without a fault of their own, ready to be compiled. */
  readonly articles: readonly ArticleFile[];
  readonly faults: readonly ArticleFault[];
  readonly warnings: readonly ArticleFault[];
}

/**
 * Finds, reads and checks article scripts: files, folders, or by default all of
 * `scripts/articles`. Throws nothing over what stands in them: every fault of every
 * file is in the answer. What only two files together show is looked for among those
 * that are without fault.
 */
export async function loadScripts(paths: readonly string[] = []): Promise<LoadedScripts> {
  const found = await findScripts(paths);
  const faults: ArticleFault[] = [...found.faults];
  const warnings: ArticleFault[] = [];
  const articles: ArticleFile[] = [];
  for (const path of found.files) {
    const file = shownPath(path);
    const read = await readScript(path);
    faults.push(...read.faults);
    if (!read.ok) continue;
    const checked = checkArticle(read.input, { file });
    warnings.push(...checked.warnings);
    if (checked.ok) articles.push({ file, article: checked.article });
    else faults.push(...checked.faults);
  }
  faults.push(...checkTogether(articles));
  return { files: found.files.map(shownPath), articles, faults, warnings };
}
