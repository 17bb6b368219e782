import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take half a minute or more, the longest first. Vitest knows how long a file took only
 * where it ran before, and else begins with the files of most lines: those of axe have seven and
 * would come last, when one line of tests works on while the other has nothing to do.
 */
export const LONG_FILES = [
  "browser/axe/exploring",
  "browser/away",
  "browser/hostile",
  "browser/axe/keeping",
  "browser/axe/console",
  "browser/axe/pages",
  "neo4j/reads/filterCypher",
  "browser/keeping/views",
  "browser/console/editor",
  "neo4j/seed/grouped",
  "neo4j/cli",
  "neo4j/seed/together",
  "browser/filters",
  "neo4j/console/leaving",
  "neo4j/setup/localNeo4j",
  "browser/exploring/list",
  "browser/exporting",
  "browser/exploring/pains",
  "neo4j/seed/killed",
  "neo4j/console/command",
].map((file) => path.join("tests", `${file}.test.ts`));

/** Begins with what takes longest, so that files that run side by side end together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONG_FILES.findIndex((file) => moduleId.endsWith(file));
      return place === -1 ? LONG_FILES.length : place;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- this one is no array's
    const sorted = await super.sort(files);
    // Of the others those of most lines are the longest, by and large.
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
