import type { ActorFacts } from "@/lib/model/facts";
import type { ActorId } from "@/lib/model/ids";
import type { GraphSlice } from "@/lib/model/slice";
import type { MeasureId } from "./ids";
import type { SceneStyle } from "./schema";

/** What a style looks at. */
export interface StyleGround {
  /** The whole scene: what is scaled is scaled by it, so that no filter changes a colour. */
  readonly content: GraphSlice;
  readonly shown: GraphSlice;
  /** Absent: on their way, or not asked for. */
  readonly facts: ReadonlyMap<ActorId, ActorFacts> | undefined;
  /** Distinct speakers of the statements that are left of a line; absent: not known. */
  readonly speakersOf: ((edgeId: string) => number | undefined) | undefined;
}

/** Lines of an actor that are shown. One between both counts as going out and coming in. */
export interface Degrees {
  readonly out: number;
  readonly in: number;
  readonly all: number;
}

/** A ground with what is reckoned from it when it is first asked for. */
export interface Reckoned extends StyleGround {
  readonly degrees: () => ReadonlyMap<string, Degrees>;
  readonly measured: (measure: MeasureId) => ReadonlyMap<string, number>;
}

export function reckon(style: SceneStyle, ground: StyleGround): Reckoned {
  const known = new Map<MeasureId, ReadonlyMap<string, number>>();
  let degrees: ReadonlyMap<string, Degrees> | undefined;
  return {
    ...ground,
    degrees: () => (degrees ??= degreesOf(ground.shown)),
    measured(measure) {
      const values =
        known.get(measure) ??
        new Map<string, number>(style.measured.find((each) => each.measure === measure)?.values);
      known.set(measure, values);
      return values;
    },
  };
}

function degreesOf({ edges }: GraphSlice): ReadonlyMap<string, Degrees> {
  const degrees = new Map<string, { out: number; in: number; all: number }>();
  const of = (actorId: string) => {
    const found = degrees.get(actorId) ?? { out: 0, in: 0, all: 0 };
    degrees.set(actorId, found);
    return found;
  };
  for (const { actorId, recipientId, reciprocal } of edges) {
    const [from, to] = [of(actorId), of(recipientId)];
    from.out++;
    to.in++;
    from.all++;
    if (from !== to) to.all++;
    if (!reciprocal || from === to) continue;
    from.in++;
    to.out++;
  }
  return degrees;
}
