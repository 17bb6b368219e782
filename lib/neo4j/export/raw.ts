import type { RawBatch } from "@/lib/export/part";
import type { Database } from "../driver";
import { execute, type ExecuteOptions } from "../execute";
import { groupBy } from "../group";
import {
  LINKS,
  NODE_KEYS,
  rawByIds,
  type RawLabel,
  type RawLink,
  rawLinks,
  type RawNode,
  rawPage,
} from "../queries/raw";
import { pages, slices } from "./pages";

/** Of one batch: a query of so many is still compiled soon. */
const ROWS_A_BATCH = 250;
/** A hub has as many relationships as it has. */
const NODES_A_PAGE = 250;

export const LABELS = Object.keys(NODE_KEYS) as readonly RawLabel[];

/** All evidence and all that is derived from it; nodes first. */
export async function* rawWhole(
  db: Database,
  options: ExecuteOptions,
): AsyncGenerator<RawBatch, void> {
  const nodesOf = (label: RawLabel) =>
    pages(db, NODES_A_PAGE, "", rawPage(NODE_KEYS[label]), ({ id }) => id, options);
  for (const label of LABELS)
    for await (const nodes of nodesOf(label)) yield* nodeBatches(label, nodes);
  for (const label of LABELS.filter((each) => each in LINKS)) {
    for await (const nodes of nodesOf(label)) {
      const ids = nodes.map(({ id }) => id);
      yield* linkBatches(label, await linksOf(db, label, ids, options));
    }
  }
}

const LINKS_MS = 60_000;

export function linksOf(
  db: Database,
  label: RawLabel,
  ids: readonly string[],
  { signal }: ExecuteOptions,
): Promise<readonly RawLink[]> {
  return execute(db, rawLinks(NODE_KEYS[label])(ids), { signal, timeoutMs: LINKS_MS });
}

export function nodesById(
  db: Database,
  label: RawLabel,
  ids: readonly string[],
  options: ExecuteOptions,
): AsyncGenerator<readonly RawNode[], void> {
  return slices(db, NODES_A_PAGE, ids, rawByIds(NODE_KEYS[label]), options);
}

/** One statement sets the same labels on all of its nodes. */
export function* nodeBatches(
  label: RawLabel,
  nodes: readonly RawNode[],
): Generator<RawBatch, void> {
  const of = NODE_KEYS[label];
  for (const group of groupBy(nodes, ({ labels }) => labels.join(" ")).values()) {
    const labels = group[0]?.labels.filter((each) => each !== label) ?? [];
    for (const rows of chunks(group)) yield { kind: "nodes", of, labels, rows };
  }
}

export function* linkBatches(
  label: RawLabel,
  links: readonly RawLink[],
): Generator<RawBatch, void> {
  const near = NODE_KEYS[label];
  for (const group of groupBy(links, ({ type, farLabel }) => `${type} ${farLabel}`).values()) {
    const [first] = group;
    if (!first) continue;
    const { type, isIncoming } = first;
    const far = NODE_KEYS[first.farLabel];
    const [from, to] = isIncoming ? [far, near] : [near, far];
    const rows = group.map((link) => ({
      from: isIncoming ? link.far : link.near,
      to: isIncoming ? link.near : link.far,
      properties: link.properties,
    }));
    for (const some of chunks(rows)) yield { kind: "relationships", type, from, to, rows: some };
  }
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[], void> {
  for (let from = 0; from < rows.length; from += ROWS_A_BATCH)
    yield rows.slice(from, from + ROWS_A_BATCH);
}
