import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { STORY_ELEMENT, type Story } from "./story";

/**
 * Where a story goes in the page that was built for it. Both stand before the program, which holds
 * them as well: it is the explorer, and could make stories.
 */
const SLOTS = { title: "<!--story:title-->", data: "<!--story:data-->" } as const;

/** The page has no place for a part of the story: another version built it. */
export class StoryTemplateError extends WhoSaysError {
  constructor(readonly slot: string) {
    super(`story template without a place for ${slot}`);
  }

  get display(): DisplayError {
    return {
      code: "story-template",
      status: 500,
      title: "The page of a story is of another version",
      detail: `It has no place for ${this.slot}.`,
      remedy: "Reload this page; if that does not help, build the application again.",
    };
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
  const start = template.indexOf(slot);
  if (start < 0 || start > template.indexOf("<script>")) throw new StoryTemplateError(slot);
  return template.slice(0, start) + text + template.slice(start + slot.length);
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
