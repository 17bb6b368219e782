import type { Box } from "./boxes";
import type { Point } from "./start";

/** Things with a place, found by their surroundings: a label asks only for what is near. */
export class PointGrid<Thing extends { readonly centre: Point }> {
  readonly #cells = new Map<number, Thing[]>();
  readonly #size: number;

  constructor(things: Iterable<Thing>, size: number) {
    this.#size = size;
    for (const thing of things) {
      const { x, y } = thing.centre;
      const key = cellKey(Math.floor(x / size), Math.floor(y / size));
      const cell = this.#cells.get(key);
      if (cell) cell.push(thing);
      else this.#cells.set(key, [thing]);
    }
  }

  /** Everything whose centre is in the box or nearer to it than `margin`, and a little more. */
  *near(box: Box, margin: number): Generator<Thing> {
    const size = this.#size;
    const [left, right] = [box.x - margin, box.x + box.width + margin];
    const [top, bottom] = [box.y - margin, box.y + box.height + margin];
    for (let x = Math.floor(left / size); x <= Math.floor(right / size); x++) {
      for (let y = Math.floor(top / size); y <= Math.floor(bottom / size); y++) {
        yield* this.#cells.get(cellKey(x, y)) ?? [];
      }
    }
  }
}

/** Two cells far from each other may share one: then a little more is found. */
const cellKey = (x: number, y: number): number => x * 8191 + y;
