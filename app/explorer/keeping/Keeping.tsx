"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { isUnchanged } from "@/lib/view/keeping/openView";
import { isWork, workOf, type Workplace } from "@/lib/view/keeping/work";
import type { CanvasHandle } from "../canvas";
import { healthQuery } from "../data/queries";
import { useSceneStore } from "../data/scene";
import { useSessionStore } from "../data/session";
import { arrive, offerOthers } from "./arrive";
import { forgetTab, newKey, rememberTab } from "./tab";
import { faultWords, type ViewCommandsNeeds } from "./viewCommands";
import { dropWork, writeWork } from "./works";

/** After a change the work is written within this time; what comes meanwhile is written with it. */
const SOON_MS = 400;

/** Keeps work in progress over a reload, a crash and a closed tab. */
export function Keeping({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }): null {
  const scene = useSceneStore();
  const session = useSessionStore();
  const client = useQueryClient();
  const hasBegun = useRef(false);

  useEffect(() => {
    // The way in is gone once, whatever React does with effects.
    if (hasBegun.current) return;
    hasBegun.current = true;
    const needs = { scene, session, client, cameraNow: () => canvas.current?.camera() };
    const begin = async (): Promise<void> => {
      const key = await arrive(needs).catch((error: unknown) => {
        session
          .getState()
          .notify({ text: `What was kept did not come back. ${faultWords(error)}` });
        return newKey();
      });
      session.getState().setArriving(false);
      keepFrom(key, needs);
      await offerOthers(key, needs);
    };
    // Where a browser keeps nothing for us, the page is as it was without.
    void begin().catch(() => session.getState().setArriving(false));
  }, [scene, session, client, canvas]);
  return null;
}

/** For as long as the page lives. */
function keepFrom(key: string, { scene, session, client, cameraNow }: ViewCommandsNeeds): void {
  let waiting = 0;
  let isKept = false;
  let isFull = false;

  const write = (): void => {
    clearTimeout(waiting);
    waiting = 0;
    const { present, past } = scene.getState();
    const { openView } = session.getState();
    const place: Workplace = {
      history: { present, past },
      camera: cameraNow(),
      fingerprint: client.getQueryData(healthQuery.queryKey)?.fingerprint,
      view: openView && { ...openView, isUnchanged: isUnchanged(openView, present) },
    };
    if (!isWork(place)) {
      if (!isKept) return;
      isKept = false;
      forgetTab();
      void dropWork(key).catch(() => undefined);
      return;
    }
    isKept = true;
    rememberTab(key);
    void writeWork(key, workOf(place, Date.now())).catch((error: unknown) => {
      if (isFull) return;
      isFull = true;
      session.getState().notify({
        text: `The browser keeps no work in progress (${String(error)}): a reload would lose it. Keep it as a view.`,
      });
    });
  };
  const soon = (): void => {
    if (waiting === 0) waiting = window.setTimeout(write, SOON_MS);
  };

  isKept = scene.getState().past.length > 0;
  scene.subscribe((now, before) => {
    if (now.present !== before.present || now.past !== before.past) soon();
  });
  session.subscribe((now, before) => {
    if (now.openView !== before.openView) soon();
  });
  // The camera moves without a step: where it stands is written when one leaves.
  window.addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") write();
  });
  soon();
}
