import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

/** Served by `next dev`, or from a build that was made by hand without it. */
export class NoStoryTemplateError extends WhoSaysError {
  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`no story template at ${file}`, options);
  }

  get display(): DisplayError {
    return {
      code: "no-story-template",
      status: 501,
      title: "This server cannot make stories",
      detail: "The page that a story is written into was not built with the application.",
      remedy: "Start it with npm start, which builds both, or run npm run build.",
    };
  }
}

/**
 * The page that a story is written into, as `npm run build` made it.
 *
 * @throws NoStoryTemplateError
 */
export async function storyTemplate(): Promise<Uint8Array> {
  const folder = process.env["WHOSAYS_BUILD_DIR"] || ".next";
  const file = path.join(process.cwd(), folder, "story.html");
  try {
    return await readFile(file);
  } catch (cause) {
    throw new NoStoryTemplateError(file, { cause });
  }
}
