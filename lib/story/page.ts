import type { Story } from "./story";

/** Where the story stands in the template; an element of this id holds it in the page. */
export const STORY_ELEMENT = "story";

const SLOTS = { title: "<!--story:title-->", data: "<!--story:data-->" } as const;

/** A template that has no place for a story: it was not built by us, or by another version. */
export class StoryTemplateError extends Error {
  constructor(slot: string) {
    super(`story template without ${slot}: build it again with npm run build`);
    this.name = "StoryTemplateError";
  }
}

/**
 * The one file. Its program and styles come with the template, which allows them by their hashes;
 * the story is data beside them, so nothing that stands in it can run.
 *
 * @throws StoryTemplateError
 */
export function storyPage(template: string, story: Story): string {
  const data = `<script type="application/json" id="${STORY_ELEMENT}">${scriptText(story)}</script>`;
  const filled = filling(template, SLOTS.title, escapeHtml(story.title));
  return filling(filled, SLOTS.data, data);
}

function filling(template: string, slot: string, text: string): string {
  const [before, after, ...more] = template.split(slot);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new StoryTemplateError(slot);
  }
  return before + text + after;
}

/** In a script element `<` could end it or begin a comment, whatever its type says. */
const scriptText = (story: Story): string => JSON.stringify(story).replaceAll("<", "\\u003c");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");

/** "WhoSays, 22 February 2018" → `whosays-22-february-2018.html` */
export function storyFileName(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return `${(words ?? ["story"]).join("-").slice(0, 80)}.html`;
}
