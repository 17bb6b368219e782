"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";
import { isUnchanged } from "@/lib/view/keeping/openView";
import { isWork, type Workplace, type WrittenWork, writing } from "@/lib/view/keeping/work";
import { bySlices, inOneGo } from "@/lib/view/keeping/slices";
import type { SceneState } from "@/lib/view/scene/state";
import type { CanvasHandle } from "../canvas";
import { healthQuery } from "../data/queries";
import { useSceneStore } from "../data/scene";
import { useSessionStore } from "../data/session";
import { arrive, offerOthers } from "./arrive";
import { forgetTab, newKey, rememberTab } from "./tab";
import { faultWords, type ViewCommandsNeeds } from "./viewCommands";
import { whenIdle } from "./idle";
import { dropWork, writeWork } from "./works";
import { notBackWords, notKeptWords } from "./words";

/** After a change the work is written within this time; what comes meanwhile is written with it. */
const SOON_MS = 400;

/** A scene of 10,000 actors and 30,000 lines takes 140 ms to write down: it is done less often, a bit at a time. */
const LARGE = 5_000;
const LARGE_SOON_MS = 3_000;

const sizeOf = ({ made, additions, places }: SceneState): number =>
  additions.reduce(
    (sum, { actors, edges }) => sum + actors.length + edges.length,
    places.size + (made ? made.actors.length + made.edges.length : 0),
  );

/** Keeps work in progress over a reload, a crash and a closed tab. */
export function Keeping({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }): null {
  const scene = useSceneStore();
  const session = useSessionStore();
  const client = useQueryClient();

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const needs = { scene, session, client, cameraNow: () => canvas.current?.camera() };
    const begin = async (): Promise<void> => {
      const arrival = await arrive(needs, signal).catch(async (error: unknown) => {
        const text = notBackWords(faultWords(error));
        session.getState().notify({ text });
        return { key: await newKey(signal), left: undefined, isResumed: false };
      });
      session.getState().setArriving(false);
      if (signal.aborted) return;
      keepFrom(arrival.key, needs, signal);
      await offerOthers(arrival, needs);
    };
    // Where a browser keeps nothing for us, the page is as it was without.
    void begin().catch(() => session.getState().setArriving(false));
    return () => leaving.abort();
  }, [scene, session, client, canvas]);
  return null;
}

/** Until the signal: what is in the scene then is written once more. */
function keepFrom(
  key: string,
  { scene, session, client, cameraNow }: ViewCommandsNeeds,
  signal: AbortSignal,
): void {
  let waiting = 0;
  let isKept = false;
  let isFull = false;
  /** Did something change while it was written? */
  let isStale = false;
  let writingNow: AbortController | undefined;

  /** What there is to be kept; undefined: nothing that would be missed. */
  const workplace = (): Workplace | undefined => {
    const { present, past } = scene.getState();
    const { openView } = session.getState();
    const place: Workplace = {
      history: { present, past },
      camera: cameraNow(),
      fingerprint: client.getQueryData(healthQuery.queryKey)?.fingerprint,
      view: openView && { ...openView, isUnchanged: isUnchanged(openView, present) },
    };
    return isWork(place) ? place : undefined;
  };
  const drop = (): void => {
    if (!isKept) return;
    isKept = false;
    forgetTab();
    void dropWork(key).catch(() => undefined);
  };
  const put = async (work: WrittenWork): Promise<void> => {
    isKept = true;
    rememberTab(key);
    await writeWork(key, work).catch((error: unknown) => {
      if (isFull) return;
      isFull = true;
      session.getState().notify({
        text: notKeptWords(error),
      });
    });
  };
  const stopWriting = (): void => {
    clearTimeout(waiting);
    waiting = 0;
    writingNow?.abort();
    writingNow = undefined;
  };
  /** A page that is about to go has no later. */
  const writeAtOnce = (): void => {
    stopWriting();
    const place = workplace();
    if (place) void put(inOneGo(writing(place, Date.now())));
    else drop();
  };
  /** What changes meanwhile is written after it. */
  const write = async (): Promise<void> => {
    stopWriting();
    const place = workplace();
    if (!place) {
      drop();
      return;
    }
    const now = new AbortController();
    writingNow = now;
    await bySlices(writing(place, Date.now()), whenIdle, now.signal)
      .then((work) => (now.signal.aborted ? undefined : put(work)))
      .catch((error: unknown) => {
        if (!now.signal.aborted) throw error;
      })
      .finally(() => {
        if (writingNow === now) writingNow = undefined;
      });
    if (isStale && !signal.aborted) soon();
  };
  const soon = (): void => {
    isStale = writingNow !== undefined;
    if (waiting !== 0 || isStale) return;
    const isLarge = sizeOf(scene.getState().present) > LARGE;
    waiting = window.setTimeout(() => void write(), isLarge ? LARGE_SOON_MS : SOON_MS);
  };

  isKept = scene.getState().past.length > 0;
  const unsubscribe = [
    scene.subscribe((now, before) => {
      if (now.present !== before.present || now.past !== before.past) soon();
    }),
    session.subscribe((now, before) => {
      if (now.openView !== before.openView) soon();
    }),
  ];
  // The camera moves without a step: where it stands is written when one leaves.
  window.addEventListener("pagehide", writeAtOnce, { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") writeAtOnce();
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    for (const end of unsubscribe) end();
    writeAtOnce();
  });
  soon();
}
