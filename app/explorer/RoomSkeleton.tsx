import { CanvasSkeleton } from "./CanvasSkeleton";
import classes from "./RoomSkeleton.module.css";

/** The shape of the room before it is there; narrow screens see only the bar and the canvas. */
export function RoomSkeleton() {
  return (
    <div className={classes.root} aria-busy="true">
      <div className={classes.bar}>WhoSays</div>
      <main className={classes.room} aria-label="WhoSays is loading">
        <div className={classes.left} />
        <CanvasSkeleton />
        <div className={classes.right} />
      </main>
    </div>
  );
}
