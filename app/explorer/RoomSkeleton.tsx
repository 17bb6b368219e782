import { CanvasSkeleton } from "./CanvasSkeleton";
import { ROOM_WORDS } from "./words";
import classes from "./RoomSkeleton.module.css";

/** The shape of the room before it is there; narrow screens see only the bar and the canvas. */
export function RoomSkeleton() {
  return (
    <div className={classes.root} aria-busy="true">
      <div className={classes.bar}>{ROOM_WORDS.name}</div>
      <main className={classes.room} aria-label={ROOM_WORDS.loading}>
        <div className={classes.left} />
        <CanvasSkeleton />
        <div className={classes.right} />
      </main>
    </div>
  );
}
