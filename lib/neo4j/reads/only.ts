/** The row of a query that always gives exactly one. */
export function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length > 1) {
    throw new Error(`rows out of range: 1 expected, ${rows.length} found`);
  }
  return row;
}
