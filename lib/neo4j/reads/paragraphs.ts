import { PARAGRAPH_BREAK } from "@/lib/articles/text";

/** Where each paragraph of a text stands, in code points, half open. */
export function paragraphsOf(text: string): readonly { start: number; end: number }[] {
  let start = 0;
  return text.split(PARAGRAPH_BREAK).map((paragraph) => {
    const end = start + Array.from(paragraph).length;
    const span = { start, end };
    start = end + PARAGRAPH_BREAK.length;
    return span;
  });
}
