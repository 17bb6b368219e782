import type { ArticleScript } from "@/lib/articles/schema";
import { PAYLOADS } from "../hostile";

export const HOSTILE_ID = "tests-hostile";

/** As the schema keeps them: trimmed. */
export const TEXTS = PAYLOADS.map((payload) => payload.trim());

export const actorIdOf = (i: number): string => `hostile-${i % TEXTS.length}`;

/** The longest that a name may be in the database's index. */
const nameOf = (text: string): string => text.slice(0, 280);

/** A real article, each of whose texts is a payload, in every field that takes one. */
export const HOSTILE: ArticleScript = {
  articleId: HOSTILE_ID,
  title: TEXTS.slice(0, 12).join(" "),
  publisher: TEXTS.slice(12, 20).join(" "),
  url: `https://news.example/${encodeURIComponent("x")}?q="><script>alert(1)</script>#javascript:alert(1)`,
  publishedOn: "2021-02-03",
  language: "en",
  textKind: "full",
  paragraphs: TEXTS.map((text) => `It reads: ${text}`.replaceAll("\u2029", " ")),
  actors: Object.fromEntries(
    TEXTS.map((text, i) => [
      actorIdOf(i),
      {
        name: nameOf(text),
        kind: "Organization" as const,
        aliases: [`also ${nameOf(text)}`],
        sectors: [text],
      },
    ]),
  ),
  places: Object.fromEntries(
    TEXTS.map((text, i) => [`hostile-place-${i}`, { name: `at ${nameOf(text)}` }]),
  ),
  background: TEXTS.map((text, i) => ({
    from: actorIdOf(i),
    relation: "MEMBER_OF" as const,
    to: actorIdOf(i + 7),
    role: text,
    evidence: { paragraph: i + 1, exact: "It reads" },
  })),
  statements: TEXTS.map((text, i) => ({
    key: `s${i}`,
    summary: text,
    type: "ACCUSE" as const,
    actors: [{ actor: actorIdOf(i), surface: text }],
    recipients: [{ actor: actorIdOf(i + 1), surface: text }],
    attribution: [{ speaker: actorIdOf(i + 2), cue: text, factuality: "CT+" as const }],
    factuality: "Uu" as const,
    condition: text,
    places: [`hostile-place-${i}`],
    about: i === 0 ? [] : [{ relation: "denies" as const, statement: `s${i - 1}` }],
    evidence: [{ paragraph: i + 1, exact: `It reads: ${text}`.replaceAll("\u2029", " ") }],
  })),
};
