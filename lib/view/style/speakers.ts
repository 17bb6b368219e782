import type { IndexedColumns } from "../filter/columns";

/**
 * How many there are who speak in the statements of a line; undefined where these are not known.
 *
 * @param rowsOf the statements that are left of it, as rows of the columns
 */
export function speakersBy(
  { facets }: IndexedColumns,
  rowsOf: (edgeId: string) => readonly number[],
): (edgeId: string) => number | undefined {
  const { members, codes } = facets.speaker;
  const known = new Map<string, number>();
  return (edgeId) => {
    const before = known.get(edgeId);
    if (before !== undefined) return before;
    const rows = rowsOf(edgeId);
    if (rows.length === 0) return undefined;
    const speakers = new Set(rows.flatMap((row) => members[codes[row] ?? -1] ?? []));
    known.set(edgeId, speakers.size);
    return speakers.size;
  };
}
