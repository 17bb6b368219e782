import type { GraphChange } from "@/lib/view/graph/update";
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

/** Nodes or edges, by key. */
interface Kind {
  readonly type: "node" | "edge";
  readonly data: Readonly<Record<string, { readonly type: string }>>;
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

/** Empty places of a program's array, by who had them. */
type Left = Map<string, number>;

/**
 * Takes in what has changed of a graph that Sigma holds. By itself it takes in everything again,
 * which for 30,000 edges is most of what a filter costs. What goes leaves its place in the array
 * of its program empty, and comes back to it; what is new takes one that is empty.
 *
 * @returns false where Sigma has to take in everything, which then mends what was begun: it is
 *   about to, or more came than have left
 */
export function createIntake(sigma: ActorSigma): (change: GraphChange) => boolean {
  const innards = sigma as unknown as Innards;
  const left = new Map<Program, Left>();
  let lastId = 0;
  sigma.on("afterProcess", () => {
    left.clear();
    lastId = sigma.getGraph().order + sigma.getGraph().size;
  });

  const takeOut = (kind: Kind, key: string): void => {
    const program = kind.programs[kind.data[key]?.type ?? ""];
    const [place, id] = [kind.places[key], kind.ids[key]];
    kind.remove(key);
    delete kind.ids[key];
    if (!program || place === undefined || id === undefined) return;
    delete innards.itemIDsIndex[id];
    program.process(0, place, EMPTY, EMPTY, EMPTY);
    const places = left.get(program) ?? new Map<string, number>();
    left.set(program, places.set(key, place));
  };

  const putIn = (kind: Kind, key: string): boolean => {
    kind.update(key);
    const program = kind.programs[kind.data[key]?.type ?? ""];
    const place = takePlace(program && left.get(program), key);
    if (place === undefined) return false;
    const id = ++lastId;
    kind.ids[key] = id;
    innards.itemIDsIndex[id] = { type: kind.type, id: key };
    kind.put(key, id, place);
    return true;
  };

  return ({ nodes, edges }) => {
    if (innards.needToProcess) return false;
    const [ofNodes, ofEdges] = [nodesOf(innards), edgesOf(innards)];
    const graph = sigma.getGraph();
    // An edge ends where the disc of its node does.
    const touched = [...edges.changed, ...nodes.changed.flatMap((key) => graph.edges(key))];
    const [out, into] = [
      new Set([...edges.gone, ...touched]),
      new Set([...touched, ...edges.come]),
    ];
    for (const key of out) takeOut(ofEdges, key);
    for (const key of [...nodes.gone, ...nodes.changed]) takeOut(ofNodes, key);
    return (
      [...nodes.changed, ...nodes.come].every((key) => putIn(ofNodes, key)) &&
      [...into].every((key) => putIn(ofEdges, key))
    );
  };
}

/** Its own from before, or else any: so all is drawn in the same order again when all is back. */
function takePlace(left: Left | undefined, key: string): number | undefined {
  if (!left) return undefined;
  const [first] = left.keys();
  const owner = left.has(key) ? key : first;
  const place = owner === undefined ? undefined : left.get(owner);
  if (owner !== undefined) left.delete(owner);
  return place;
}
