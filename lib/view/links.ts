import type { ArticleId, PassageId } from "@/lib/model/ids";
import type { Selection } from "./selection";
import { writeUrl } from "./url";

/**
 * The one gate for addresses that come from data: only http and https pass, so that
 * `javascript:` and its kin never become a link. Anything else stays plain text.
 */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : undefined;
}

const WIKIDATA_ID = /^Q[1-9]\d*$/;

export function wikidataHref(wikidataId: string | undefined): string | undefined {
  return wikidataId !== undefined && WIKIDATA_ID.test(wikidataId)
    ? `https://www.wikidata.org/wiki/${wikidataId}`
    : undefined;
}

/** The network with this selection. */
export function networkHref(selection: Selection): string {
  return `/${writeUrl(selection)}`;
}

/** The fragment and the element's id of a passage in the reading view. */
export function passageAnchor(passageId: PassageId): string {
  return `passage-${passageId}`;
}

/** The reading view at a passage; it carries the selection, so that the way back keeps it. */
export function readingHref(
  articleId: ArticleId,
  passageId: PassageId | undefined,
  selection: Selection,
): string {
  const fragment = passageId ? `#${passageAnchor(passageId)}` : "";
  return `/articles/${articleId}${writeUrl(selection)}${fragment}`;
}
