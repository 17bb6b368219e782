import { z } from "zod";
import type { ActorNode } from "@/lib/model/actor";
import type { BackgroundEdge, DerivedEdge, GraphPart } from "@/lib/model/slice";
import { eachInSlices, inOneGo, type Slices } from "./slices";

const listed = z.array(z.number().int().min(0));

/** A part of a scene: where its actors and lines stand in the lists that hold each of them once. */
export const partSchema = z.strictObject({ actors: listed, edges: listed, background: listed });

export type KeptPart = Readonly<z.infer<typeof partSchema>>;

/** The lists, or anything as long as they are. */
export type Lists = { readonly [Name in keyof GraphPart]: readonly unknown[] };

const NAMES = ["actors", "edges", "background"] as const satisfies readonly (keyof GraphPart)[];

export function isWithin(part: KeptPart, lists: Lists): boolean {
  return NAMES.every((name) => part[name].every((place) => place < lists[name].length));
}

/** @throws nothing: places beyond the lists are refused before */
export function partOf(lists: GraphPart, part: KeptPart): GraphPart {
  return {
    actors: taken(lists.actors, part.actors),
    edges: taken(lists.edges, part.edges),
    background: taken(lists.background, part.background),
  };
}

const taken = <T>(items: readonly T[], places: readonly number[]): readonly T[] =>
  places.flatMap((place) => items[place] ?? []);

/** Is each value held, or only the first one of an id? */
type Holding = "each" | "once";

/** Gathers what the parts of a scene hold. */
export class Pools {
  readonly #actors: Pool<ActorNode>;
  readonly #edges: Pool<DerivedEdge>;
  readonly #background: Pool<BackgroundEdge>;

  constructor(holding: Holding = "each") {
    this.#actors = new Pool(({ actorId }) => actorId, holding);
    this.#edges = new Pool(({ edgeId }) => edgeId, holding);
    this.#background = new Pool(({ edgeId }) => edgeId, holding);
  }

  take(part: GraphPart): KeptPart {
    return inOneGo(this.taking(part));
  }

  *taking({ actors, edges, background }: GraphPart): Slices<KeptPart> {
    return {
      actors: yield* eachInSlices(actors, (actor) => this.#actors.placeOf(actor)),
      edges: yield* eachInSlices(edges, (edge) => this.#edges.placeOf(edge)),
      background: yield* eachInSlices(background, (edge) => this.#background.placeOf(edge)),
    };
  }

  get items() {
    return {
      actors: this.#actors.items,
      edges: this.#edges.items,
      background: this.#background.items,
    };
  }
}

/** Holds each value once; of one id there are several where the data changed in between. */
class Pool<T extends object> {
  readonly items: T[] = [];
  readonly #places = new Map<T, number>();
  readonly #byId = new Map<string, T[]>();

  constructor(
    readonly idOf: (item: T) => string,
    readonly holding: Holding,
  ) {}

  placeOf(item: T): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    const id = this.idOf(item);
    const others = this.#byId.get(id) ?? [];
    const equal = others.find((other) => this.holding === "once" || isEqual(other, item));
    const place = equal ? (this.#places.get(equal) ?? 0) : this.items.push(item) - 1;
    this.#places.set(item, place);
    if (!equal) this.#byId.set(id, [...others, item]);
    return place;
  }
}

/** Their fields are texts, numbers and lists of texts, whatever their order. */
function isEqual(a: object, b: object): boolean {
  const sorted = (item: object): string =>
    JSON.stringify(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(a) === sorted(b);
}
