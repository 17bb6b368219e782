import type { Part } from "@/lib/export/part";
import type { Database } from "../driver";
import type { ExecuteOptions } from "../execute";
import {
  actorPage,
  articlePage,
  backgroundFrom,
  type EdgePlace,
  edgePage,
  statementPage,
} from "../queries/export";
import { items, PAGE_SIZES, pages, slices } from "./pages";
import { rawWhole } from "./raw";

type Reads = Omit<Part, "made" | "looks">;

const FIRST_EDGE: EdgePlace = { actorId: "", eventType: "", recipientId: "" };

/** Everything that the database holds. */
export function readsOfWhole(db: Database, options: ExecuteOptions, sizes = PAGE_SIZES): Reads {
  const actors = () => pages(db, sizes.items, "", actorPage, ({ actorId }) => actorId, options);
  return {
    actors: () => items(actors()),
    edges: () => items(pages(db, sizes.items, FIRST_EDGE, edgePage, (edge) => edge, options)),
    async *background() {
      for await (const page of actors()) {
        const actorIds = page.map(({ actorId }) => actorId);
        yield* items(slices(db, sizes.items, actorIds, backgroundFrom, options));
      }
    },
    articles: () =>
      items(pages(db, sizes.items, "", articlePage, ({ articleId }) => articleId, options)),
    statements: () =>
      items(
        pages(db, sizes.statements, "", statementPage, ({ statementId }) => statementId, options),
      ),
    raw: () => rawWhole(db, options),
  };
}
