/** What a node needs for itself: its disc with its label beneath, around its centre. */
export interface Room {
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
  /** Stays where it is: others make way. */
  readonly fixed: boolean;
}

const MAX_ROUNDS = 400;

/**
 * Moves rooms apart until none overlaps another, each time by the shorter way. Ends
 * early when nothing overlaps. All pairs are looked at: meant for a few hundred nodes.
 */
export function spread(rooms: readonly Room[], gap: number): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < rooms.length; i++) {
      for (let j = i + 1; j < rooms.length; j++) {
        const [a, b] = [rooms[i], rooms[j]];
        if (a && b && part(a, b, gap)) moved = true;
      }
    }
    if (!moved) return;
  }
}

function part(a: Room, b: Room, gap: number): boolean {
  if (a.fixed && b.fixed) return false;
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const across = a.halfWidth + b.halfWidth + gap - (right.x - left.x);
  const down = upper.below + lower.above + gap - (lower.y - upper.y);
  if (across <= 0.01 || down <= 0.01) return false;
  if (across < down) shift(left, right, across, "x");
  else shift(upper, lower, down, "y");
  return true;
}

/** Half of the way each; all of it by one where the other is fixed. */
function shift(first: Room, second: Room, by: number, axis: "x" | "y"): void {
  const share = first.fixed ? 0 : second.fixed ? 1 : 0.5;
  first[axis] -= by * share;
  second[axis] += by * (1 - share);
}
