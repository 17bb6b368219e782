import { ROOM_WORDS } from "./words";
import classes from "./CanvasPanel.module.css";

/** Where the dots of the waiting network stand, on a field of 100 by 100. */
const DOTS = [
  [50, 46],
  [30, 32],
  [68, 28],
  [76, 54],
  [58, 72],
  [34, 66],
  [20, 50],
  [46, 20],
] as const;

const [HUB, ...OTHERS] = DOTS;

/** The shape of what comes: a small network. */
export function CanvasSkeleton() {
  return (
    <svg
      className={classes.skeleton}
      viewBox="0 0 100 100"
      role="img"
      aria-label={ROOM_WORDS.loadingNetwork}
    >
      {OTHERS.map(([x, y]) => (
        <path
          key={`${x} ${y}`}
          d={`M${HUB[0]} ${HUB[1]}L${x} ${y}`}
          stroke="currentColor"
          strokeWidth="0.35"
        />
      ))}
      {DOTS.map(([x, y], index) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={index === 0 ? 2.6 : 1.8} fill="currentColor" />
      ))}
    </svg>
  );
}
