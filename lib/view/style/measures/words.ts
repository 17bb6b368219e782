import type { MeasureId } from "../ids";

interface MeasureWords {
  readonly label: string;
  /** What it says, and how it is counted. */
  readonly meaning: string;
}

export const MEASURE_WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
  betweenness: {
    label: "Betweenness",
    meaning:
      "how often an actor stands on a shortest way between two others, whatever the direction of the lines",
  },
  pagerank: {
    label: "PageRank",
    meaning: "who is named by those who are named much: along the lines, weighed by statements",
  },
  community: {
    label: "Communities",
    meaning:
      "who has more statements among themselves than with others, by Louvain's method; the same network has the same communities",
  },
};
