/** The row that a key leads to, or nothing where the key does not move. */
export function rowAfterKey(
  key: string,
  row: number,
  rows: number,
  page: number,
): number | undefined {
  const within = (index: number) => Math.max(0, Math.min(rows - 1, index));
  switch (key) {
    case "ArrowDown":
      return within(row + 1);
    case "ArrowUp":
      return within(row - 1);
    case "PageDown":
      return within(row + page);
    case "PageUp":
      return within(row - page);
    case "Home":
      return within(0);
    case "End":
      return within(rows - 1);
    default:
      return undefined;
  }
}
