"use client";

import { createContext, use, useMemo, useRef, useState, type ReactNode } from "react";
import { toDisplay } from "@/lib/model/errors";
import { lookAs } from "@/lib/view/scene/steps";
import type { MeasureId, Scope } from "@/lib/view/style/ids";
import type { SceneStyle } from "@/lib/view/style/schema";
import { withMeasured } from "@/lib/view/style/style";
import { useSceneStore } from "./scene";
import { useSessionStore } from "./session";
import { useShown } from "./shown";
import { COMMAND_WORDS, failedWords, measuredWords, stoppedWords } from "./words";

/** What is being computed, and how far it is: undefined where nobody can say. */
export interface Running {
  readonly measure: MeasureId;
  readonly scope: Scope;
  readonly actors: number | undefined;
  readonly share: number | undefined;
}

export interface MeasuringView {
  readonly running: Running | undefined;
  /**
   * Computes a measure, and gives the scene the look that uses it as one step. Until it is there
   * nothing changes; another one takes its place.
   */
  run(wish: MeasureWish): void;
  stop(): void;
}

export interface MeasureWish {
  readonly measure: MeasureId;
  readonly scope: Scope;
  /** What the step is called. */
  readonly label: string;
  readonly use: (style: SceneStyle) => SceneStyle;
}

const MeasuringContext = createContext<MeasuringView | undefined>(undefined);

/** It stands above the panels, so that who turns to another one loses nothing. */
export function MeasuringProvider({ children }: { readonly children: ReactNode }) {
  return <MeasuringContext value={useMeasures()}>{children}</MeasuringContext>;
}

export function useMeasuring(): MeasuringView {
  const view = use(MeasuringContext);
  if (!view) throw new Error("measures missing: useMeasuring needs a MeasuringProvider above it");
  return view;
}

function useMeasures(): MeasuringView {
  const scene = useSceneStore();
  const session = useSessionStore();
  const { data: shown } = useShown();
  const [running, setRunning] = useState<Running>();
  const leaving = useRef<AbortController>(undefined);
  const label = useRef("");
  return useMemo(
    () => ({
      running,
      stop() {
        leaving.current?.abort();
        session.getState().tell(stoppedWords(label.current));
      },
      run({ measure, scope, label: step, use: looking }) {
        leaving.current?.abort();
        const controller = new AbortController();
        leaving.current = controller;
        label.current = step;
        const { signal } = controller;
        if (!shown) return;
        const end = scene.getState().begin(step, () => controller.abort());
        signal.addEventListener("abort", () => {
          end();
          if (leaving.current === controller) setRunning(undefined);
        });
        const tell = (share?: number, actors?: number): void => {
          if (!signal.aborted) setRunning({ measure, scope, actors, share });
        };
        tell();
        void import("./computing")
          .then(({ compute }) => compute({ measure, scope, shown, session, tell, signal }))
          .then((result) => {
            if (!result || signal.aborted) return;
            const { style } = scene.getState().present;
            scene.getState().act(step, lookAs(looking(withMeasured(style, result))));
            session.getState().tell(measuredWords(result));
          })
          .catch((error: unknown) => {
            if (signal.aborted) return;
            session.getState().tell(failedWords(COMMAND_WORDS.computing, toDisplay(error)));
          })
          .finally(() => {
            end();
            if (leaving.current === controller) setRunning(undefined);
          });
      },
    }),
    [running, scene, session, shown],
  );
}
