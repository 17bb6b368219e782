import type { Box } from "./boxes";
import type { Point } from "./start";

/** Things with a place, found by their surroundings: a label asks only for what is near. */
export class PointGrid<Thing extends { readonly centre: Point }> {
  readonly #cells = new Map<string, Thing[]>();
  readonly #size: number;

  constructor(things: Iterable<Thing>, size: number) {
    this.#size = size;
    for (const thing of things) {
      const key = this.#key(thing.centre.x, thing.centre.y);
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
        yield* this.#cells.get(`${x} ${y}`) ?? [];
      }
    }
  }

  #key(x: number, y: number): string {
    return `${Math.floor(x / this.#size)} ${Math.floor(y / this.#size)}`;
  }
}
