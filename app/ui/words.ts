import type { DisplayError } from "@/lib/model/errors";

/** Every word of the parts that all pages share. */
export const UI_WORDS = {
  articles: "The list of articles",
  noArticles: "No article is loaded yet; npm run seed loads those in scripts/articles.",

  tryAgain: "Try again",

  signOut: "Sign out",

  asTheSystem: "as the system has it",
  request: "Request",
  problemCode: "code",
  light: "light",
  dark: "dark",
} as const;

export const didNotComeWords = (what: string): string => `${what} did not come`;
export const notSignedOutWords = ({ title }: DisplayError): string => `Not signed out. ${title}`;
export const themeLabel = (now: string, next: string): string =>
  `Colours: ${now}. Change to ${next}`;

/** "How many (1 to 200)" */
export const rangeLabel = (label: string, min: number, max: number): string =>
  `${label} (${min} to ${max})`;
