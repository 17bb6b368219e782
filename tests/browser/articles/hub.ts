import { defineArticle } from "@/lib/articles/schema";

export const HUB = "tests-hub";
/** More than an expansion brings without asking which. */
export const SPOKES = 130;

export const spokeOf = (i: number): string => `tests-spoke-${String(i).padStart(3, "0")}`;

const all = Array.from({ length: SPOKES }, (_, i) => i);
/** How often the hub blames the spoke: the first ones the most, so that the order is known. */
const timesOf = (i: number): number => (i < 10 ? 2 : 1);

/** One actor that has to do with many; neighbours of it have to do with one another. */
export const HUB_ARTICLE = defineArticle({
  articleId: "tests-hub-and-spokes",
  title: "The hub and its spokes",
  publisher: "The Test Gazette",
  publishedOn: "2021-03-04",
  language: "en",
  textKind: "full",
  paragraphs: all.map((i) => `The hub blamed spoke ${i}. It blamed spoke ${i} again. It met them.`),
  actors: {
    [HUB]: { name: "The hub", kind: "Igo" },
    ...Object.fromEntries(
      all.map((i) => [spokeOf(i), { name: `Spoke ${i}`, kind: i % 2 ? "Person" : "Organization" }]),
    ),
  },
  statements: [
    ...all.flatMap((i) =>
      Array.from({ length: timesOf(i) }, (_, time) => ({
        key: `blame-${i}-${time}`,
        summary: `The hub blames spoke ${i}${time ? " again" : ""}`,
        type: "ACCUSE" as const,
        actors: [HUB],
        recipients: [spokeOf(i)],
        factuality: "CT+" as const,
        evidence: [
          {
            paragraph: i + 1,
            exact: time ? `It blamed spoke ${i} again` : `The hub blamed spoke ${i}`,
          },
        ],
      })),
    ),
    {
      key: "met",
      summary: "Spoke 0 and spoke 1 meet",
      type: "CONSULT",
      reciprocal: true,
      actors: [spokeOf(0), spokeOf(1)],
      factuality: "CT+",
      evidence: [{ paragraph: 1, exact: "It met them" }],
    },
  ],
});
