/** What a story does not hold: each ends the sentence that says so. */
export const STORY_FILE_WORDS = {
  actors: "other actors",
  statements: "other statements",
  neighbours: "further neighbours",
  network: "network beyond what is shown",
  relations: "further relations",
  articles: "whole articles",
  files: "files for other programs",
  paths: "paths",
  template: "template",
  views: "views",
  session: "session",
} as const;
