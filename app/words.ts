/** Every word of the page as such, and of what stands there when it fails or does not exist. */
export const PAGE_WORDS = {
  halted: "This page came to a halt",
  unknownError:
    "It met an error that nobody foresaw. Nothing in the database was changed. Try again; if it stays, reload, and report what you did before.",
  tryAgain: "Try again",

  description: "Who did what to whom, and who says so: news articles as a network of statements.",

  notFound: "Not found",
  noSuchPage: "There is no such page",
  network: "the network",
  inLog: "In the server’s log:",
  mayBeRemoved:
    "The article may have been removed, or the link may be mistyped. These are the articles that are loaded;",
  showsThem: "shows them together.",
  name: "WhoSays",
} as const;
