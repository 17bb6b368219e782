import { counted } from "@/lib/view/words";

/** Every word around the text of an article. */
export const READING_WORDS = {
  excerpt: "An excerpt: not the whole article.",
  digest: "A digest in other words: these are not the article’s own.",
  text: "Text",
  source: "the source",
  statements: "Statements",

  background: "Background: a relation between actors rests on these words",

  theNetwork: "The network",
  backToNetwork: "Back to the network, selection kept",
  article: "Article",
  theArticle: "The article",
  loading: "The article is loading",

  showInNetwork: "Show in the network",
} as const;

export const statementsWords = (n: number): string => counted(n, "statement");
export const conditionWords = (condition: string): string => `on condition: ${condition}`;
