import type { GraphChange } from "@/lib/view/graph/update";
import { resizeLess } from "./layers";
import type { ActorSigma } from "./state";

type Numbers = Record<string, number>;

interface Program {
  process(id: number, place: number, ...data: readonly unknown[]): void;
}

/** What Sigma 3 makes of a graph and keeps to itself. Much of it is replaced when it begins anew. */
interface Innards {
  readonly needToProcess: boolean;
  readonly itemIDsIndex: Record<number, { readonly type: "node" | "edge"; readonly id: string }>;
  readonly nodeDataCache: Kind["data"];
  readonly nodeIndices: Numbers;
  readonly nodeProgramIndex: Numbers;
  readonly nodePrograms: Kind["programs"];
  updateNode(key: string): void;
  removeNode(key: string): void;
  addNodeToProgram(key: string, id: number, place: number): void;
  readonly edgeDataCache: Kind["data"];
  readonly edgeIndices: Numbers;
  readonly edgeProgramIndex: Numbers;
  readonly edgePrograms: Kind["programs"];
  updateEdge(key: string): void;
  removeEdge(key: string): void;
  addEdgeToProgram(key: string, id: number, place: number): void;
}

/** Of how an item is drawn, what is looked at here. */
interface Drawn {
  readonly type: string;
  readonly size: number;
}

/** Nodes or edges, by key. */
interface Kind {
  readonly type: "node" | "edge";
  readonly data: Readonly<Record<string, Drawn>>;
  /** By which number the pointer finds it. */
  readonly ids: Numbers;
  /** Where it stands in the array of its program. */
  readonly places: Readonly<Numbers>;
  readonly programs: Readonly<Record<string, Program>>;
  readonly update: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly put: (key: string, id: number, place: number) => void;
}

const nodesOf = (sigma: Innards): Kind => ({
  type: "node",
  data: sigma.nodeDataCache,
  ids: sigma.nodeIndices,
  places: sigma.nodeProgramIndex,
  programs: sigma.nodePrograms,
  update: (key) => sigma.updateNode(key),
  remove: (key) => sigma.removeNode(key),
  put: (key, id, place) => sigma.addNodeToProgram(key, id, place),
});

const edgesOf = (sigma: Innards): Kind => ({
  type: "edge",
  data: sigma.edgeDataCache,
  ids: sigma.edgeIndices,
  places: sigma.edgeProgramIndex,
  programs: sigma.edgePrograms,
  update: (key) => sigma.updateEdge(key),
  remove: (key) => sigma.removeEdge(key),
  put: (key, id, place) => sigma.addEdgeToProgram(key, id, place),
});

const EMPTY = { hidden: true } as const;

/** The places of a program's array that are not as Sigma gave them out. */
interface Places {
  /** Empty ones, by whose they are. */
  readonly empty: Map<string, number>;
  /** Whose those are that somebody else has taken. */
  readonly lent: Map<number, string>;
}

/**
 * Takes in what has changed of a graph that Sigma holds. By itself it takes in everything again,
 * which for 30,000 edges is most of what a filter costs. What goes leaves its place in the array
 * of its program empty, and comes back to it, so that all is drawn in the same order again; what
 * is new takes one that is empty.
 *
 * @returns false where Sigma has to take in everything, which then mends what was begun: it is
 *   about to, or more came than have left
 */
export function createIntake(sigma: ActorSigma): (change: GraphChange) => boolean {
  const innards = sigma as unknown as Innards;
  // What a filter adds to the page makes the canvas lower.
  resizeLess(sigma);
  const places = new Map<Program, Places>();
  // Sigma numbers all that it draws from 1.
  let lastId = Object.keys(innards.itemIDsIndex).length;
  sigma.on("afterProcess", () => {
    places.clear();
    lastId = sigma.getGraph().order + sigma.getGraph().size;
  });

  const placesOf = (program: Program): Places => {
    const known = places.get(program) ?? { empty: new Map(), lent: new Map() };
    places.set(program, known);
    return known;
  };

  const leave = (kind: Kind, key: string, type: string | undefined): void => {
    const program = kind.programs[type ?? ""];
    const [place, id] = [kind.places[key], kind.ids[key]];
    if (!program || place === undefined || id === undefined) return;
    delete kind.ids[key];
    delete innards.itemIDsIndex[id];
    program.process(0, place, EMPTY, EMPTY, EMPTY);
    const { empty, lent } = placesOf(program);
    empty.set(lent.get(place) ?? key, place);
    lent.delete(place);
  };

  const drop = (kind: Kind, key: string): void => {
    leave(kind, key, kind.data[key]?.type);
    kind.remove(key);
  };

  const settle = (kind: Kind, key: string): boolean => {
    const program = kind.programs[kind.data[key]?.type ?? ""];
    if (!program) return false;
    const { empty, lent } = placesOf(program);
    const [first] = empty.keys();
    const owner = empty.has(key) ? key : first;
    const place = owner === undefined ? undefined : empty.get(owner);
    if (owner === undefined || place === undefined) return false;
    empty.delete(owner);
    if (owner !== key) lent.set(place, owner);
    const id = ++lastId;
    kind.ids[key] = id;
    innards.itemIDsIndex[id] = { type: kind.type, id: key };
    kind.put(key, id, place);
    return true;
  };

  /** Whoever has a place goes first: nobody else is to take it. */
  const settleAll = (kind: Kind, keys: readonly string[]): boolean => {
    const isHome = (key: string): boolean => {
      const program = kind.programs[kind.data[key]?.type ?? ""];
      return program !== undefined && placesOf(program).empty.has(key);
    };
    const homes = new Set(keys.filter(isHome));
    const others = keys.filter((key) => !homes.has(key));
    return [...homes, ...others].every((key) => settle(kind, key));
  };

  /** Looks otherwise, mostly where it is. Whoever is drawn by another program leaves for there. */
  const change = (kind: Kind, key: string): "stays" | "grows" | "leaves" => {
    const before = kind.data[key];
    kind.update(key);
    const now = kind.data[key];
    const [place, id] = [kind.places[key], kind.ids[key]];
    if (before?.type !== now?.type || place === undefined || id === undefined) {
      leave(kind, key, before?.type);
      return "leaves";
    }
    kind.put(key, id, place);
    return before?.size === now?.size ? "stays" : "grows";
  };

  return ({ nodes, edges }) => {
    if (innards.needToProcess) return false;
    const [ofNodes, ofEdges] = [nodesOf(innards), edgesOf(innards)];
    const graph = sigma.getGraph();
    for (const key of edges.gone) drop(ofEdges, key);
    for (const key of nodes.gone) drop(ofNodes, key);
    const changed = nodes.changed.map((key) => [key, change(ofNodes, key)] as const);
    const grown = changed.flatMap(([key, how]) => (how === "stays" ? [] : [key]));
    const leavers = changed.flatMap(([key, how]) => (how === "leaves" ? [key] : []));
    for (const key of nodes.come) ofNodes.update(key);
    const comers = new Set(edges.come);
    // An edge ends where the disc of its node does.
    const touched = new Set([...edges.changed, ...grown.flatMap((key) => graph.edges(key))]);
    const movers = [...touched].filter(
      (key) => !comers.has(key) && change(ofEdges, key) === "leaves",
    );
    for (const key of comers) ofEdges.update(key);
    return (
      settleAll(ofNodes, [...leavers, ...nodes.come]) && settleAll(ofEdges, [...movers, ...comers])
    );
  };
}
