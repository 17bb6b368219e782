import { defineArticle } from "@/lib/articles/schema";

const REPROACHES = [
  { word: "the wall", happened: "2020-01-10" },
  { word: "the well", happened: "2020-02-10" },
  { word: "the road", happened: "2020-03-10", heard: true },
  { word: "the mill", happened: "2020-04-10", heard: true },
  { word: "the gate", happened: "2020-05-10" },
  { word: "the barn", happened: "2020-05-11" },
  { word: "the toll", heard: true },
] as const;

/** One line of seven statements: three at second hand, six on days over five months, one undated. */
export const SEVEN = defineArticle({
  articleId: "tests-seven-reproaches",
  title: "Seven reproaches",
  publisher: "The Test Gazette",
  publishedOn: "2020-06-01",
  language: "en",
  textKind: "full",
  paragraphs: [
    `Cato blamed Dora for ${REPROACHES.map(({ word }) => word).join(", for ")}. Egon heard some of it.`,
  ],
  actors: {
    "tests-cato": { name: "House of Cato", kind: "Organization" },
    "tests-dora": { name: "House of Dora", kind: "Organization" },
    "tests-egon": { name: "Egon the Witness", kind: "Person" },
  },
  statements: REPROACHES.map(({ word, ...reproach }) => ({
    key: word.replace(" ", "-"),
    summary: `Cato blames Dora for ${word}`,
    type: "ACCUSE",
    actors: ["tests-cato"],
    recipients: ["tests-dora"],
    factuality: "CT+",
    ...("happened" in reproach && { happened: reproach.happened }),
    ...("heard" in reproach && {
      attribution: [{ speaker: "tests-egon", cue: "said", factuality: "CT+" }],
    }),
    evidence: [{ paragraph: 1, exact: `for ${word}` }],
  })),
});

/** The line on the canvas. */
export const REPROACH = "tests-cato|ACCUSE|tests-dora";
