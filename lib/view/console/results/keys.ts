/** A cell of the table, by its place on the screen. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
}

/** Where a key leads from a cell, as in every spreadsheet; undefined where it does not move. */
export function placeAfterKey(
  key: string,
  far: boolean,
  { row, column }: Place,
  { rows, columns, page }: Bounds,
): Place | undefined {
  const at = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return at(far ? rows - 1 : row + 1, column);
    case "ArrowUp":
      return at(far ? 0 : row - 1, column);
    case "ArrowRight":
      return at(row, far ? columns - 1 : column + 1);
    case "ArrowLeft":
      return at(row, far ? 0 : column - 1);
    case "PageDown":
      return at(row + page, column);
    case "PageUp":
      return at(row - page, column);
    case "Home":
      return at(far ? 0 : row, 0);
    case "End":
      return at(far ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
