import type { ArticleId, PassageId } from "@/lib/model/ids";
import { passageIdOf } from "../identity";
import type { PassageRow } from "../rows";
import type { ParsedArticle } from "../schema";
import { type ArticleText, locate } from "../text";
import { known } from "./order";

type Evidence = ParsedArticle["statements"][number]["evidence"][number];

/** The passages of one article; words that are pointed at twice are one passage. */
export class Passages {
  readonly #rows = new Map<string, PassageRow>();

  constructor(
    readonly articleId: ArticleId,
    readonly text: ArticleText,
  ) {}

  add({ paragraph, exact, occurrence }: Evidence): PassageId {
    const words = known(this.text.paragraphs[paragraph - 1], `paragraph ${paragraph}`);
    const index = known(locate(exact, words, occurrence), exact);
    const place = `${paragraph}:${index}:${exact.length}`;
    const held = this.#rows.get(place);
    if (held) return held.passageId;
    const span = this.text.span(paragraph, index, exact.length);
    const passageId = passageIdOf(this.articleId, span.start, span.end);
    this.#rows.set(place, { passageId, exact, paragraph, ...span });
    return passageId;
  }

  /** In the order of the text. */
  rows(): PassageRow[] {
    return [...this.#rows.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
  }
}
