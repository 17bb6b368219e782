import { ACTOR_KINDS, type ActorKind } from "@/lib/model/actor";

/**
 * One pictogram per kind, as an SVG path on a grid of 24. Solid rather than outlined:
 * on a node they are shown at a dozen pixels.
 */
export interface Pictogram {
  readonly path: string;
  /** Width of the line where the path is drawn rather than filled. */
  readonly stroke?: number;
}

export const PICTOGRAMS: Readonly<Record<ActorKind, Pictogram>> = {
  Country: {
    path: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM3 12h18M12 3c-5.2 5-5.2 13 0 18M12 3c5.2 5 5.2 13 0 18",
    stroke: 2,
  },
  Person: {
    path: "M12 2.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM3 21.5c0-5 4-7.5 9-7.5s9 2.5 9 7.5z",
  },
  Organization: {
    path: "M5 2h14v20h-5v-5h-4v5h-5zM8 5v3h3v-3zM13 5v3h3v-3zM8 10.5v3h3v-3zM13 10.5v3h3v-3z",
  },
  ArmedGroup: {
    path: "M12 2l8.5 3v7c0 5-3.6 8.4-8.5 10c-4.9-1.6-8.5-5-8.5-10v-7z",
  },
  Igo: {
    path: "M12 2l10 5.5v2h-20v-2zM4 11h3v7h-3zM10.5 11h3v7h-3zM17 11h3v7h-3zM2 19.5h20v2.5h-20z",
  },
  Group: {
    path: "M8.5 4.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM1.5 20.5c0-4.2 3.2-6.5 7-6.5s7 2.3 7 6.5zM16.5 6a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4zM17.2 20.5h5.3c0-4-2.4-6.3-5.6-6.3c-.7 0-1.3.1-1.9.3c1.4 1.5 2.2 3.5 2.2 6z",
  },
};

/** Place of a kind in the sheet of pictograms that the canvas draws from. */
export function pictogramIndex(kind: ActorKind): number {
  return ACTOR_KINDS.indexOf(kind);
}
