import { FIRST_WISH, wishFor, type LayoutWish } from "@/lib/view/layout/layouts";
import { shapeOf } from "@/lib/view/layout/shape";
import { layoutTask } from "@/lib/view/layout/task";
import { layoutStep } from "@/lib/view/layout/words";
import { useEffect } from "react";
import { useCanvasState, useStage } from "../canvas/context";
import { layoutInWorker } from "../canvas/layoutInWorker";
import { jumpTo, moveTo } from "../canvas/move";
import type { Stage } from "../canvas/state";

const NOBODY: ReadonlySet<string> = new Set();

interface Plan {
  readonly wish: LayoutWish;
  readonly fixed: ReadonlySet<string>;
  /** Who has found room beside others by then, and could be untangled. */
  readonly newcomers: ReadonlySet<string>;
}

/** What was placed stays where it was, and newcomers find room beside it; unless a reader asked. */
function planFor({ graph, state }: Stage, isAsked: boolean): Plan {
  const { fresh, pinned, newcomers, wish } = state.getState();
  const known = graph.filterNodes((key) => !fresh.has(key));
  const isJoining = !isAsked && known.some((key) => !pinned.has(key));
  if (isJoining) {
    const fixed = new Set(known);
    return { wish: wishFor("untangle"), fixed, newcomers: new Set([...newcomers, ...fresh]) };
  }
  if (!isAsked) return { wish: FIRST_WISH, fixed: pinned, newcomers: NOBODY };
  if (wish.id !== "untangle") return { wish, fixed: pinned, newcomers: NOBODY };
  const moves = (key: string): boolean =>
    !pinned.has(key) && (newcomers.has(key) || fresh.has(key));
  return { wish, fixed: new Set(graph.filterNodes((key) => !moves(key))), newcomers };
}

/** Lays the graph out when it changed or when asked to, and never while a node is dragged. */
export function LayoutController(): null {
  const stage = useStage();
  const revision = useCanvasState((state) => state.revision);
  const relayouts = useCanvasState((state) => state.relayouts);
  const dragging = useCanvasState((state) => state.dragged !== undefined);

  useEffect(() => {
    const { graph, state, sigma, keeper } = stage;
    const { fresh, layout, laidOut } = state.getState();
    const isAsked = laidOut !== relayouts;
    const isFirst = layout === "waiting";
    if (dragging) return;
    if (fresh.size === 0 && !isAsked) {
      // Everything has its place from before: there is nothing to wait for.
      if (!isFirst || graph.order === 0) return;
      state.setState({ layout: "settled" });
      jumpTo(stage, new Map());
      return;
    }
    const { wish, fixed, newcomers } = planFor(stage, isAsked);
    const { width, height } = sigma.getDimensions();
    const task = layoutTask(graph, fixed, shapeOf(width, height), wish);

    const leaving = new AbortController();
    const ended = isAsked
      ? keeper.began(layoutStep(wish.id), () =>
          state.setState(({ stops }) => ({ stops: stops + 1 })),
        )
      : () => undefined;
    leaving.signal.addEventListener("abort", ended);
    if (!isFirst) state.setState({ layout: "running" });
    const done = { layout: "settled", laidOut: relayouts, fresh: NOBODY } as const;
    const forget = state.subscribe((now, before) => {
      if (now.stops === before.stops || now.layout === "settled") return;
      leaving.abort();
      state.setState(done);
      // Nobody has seen anything yet: the seeds that a layout begins with are better than nothing.
      if (isFirst) jumpTo(stage, new Map());
    });
    void layoutInWorker(task, leaving.signal).then(({ places, heaps }) => {
      if (leaving.signal.aborted) return;
      ended();
      state.setState(done);
      keeper.laid(
        places,
        newcomers,
        isAsked ? { step: layoutStep(wish.id), made: { layout: wish.id, heaps } } : undefined,
      );
      if (isFirst) jumpTo(stage, places);
      else moveTo(stage, places, leaving.signal);
    });
    return () => {
      leaving.abort();
      forget();
    };
  }, [stage, revision, relayouts, dragging]);
  return null;
}
