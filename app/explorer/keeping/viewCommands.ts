import type { QueryClient } from "@tanstack/react-query";
import { graphAmong, ProblemError } from "@/lib/client";
import { toDisplay } from "@/lib/model/errors";
import type { ViewSummary } from "@/lib/model/views";
import type { Camera } from "@/lib/view/keeping/camera";
import { KEPT_IN, type KeptIn } from "@/lib/view/keeping/openView";
import { keptViewSchema, type KeptView, openedView, viewOf } from "@/lib/view/keeping/view";
import { sinceWords } from "@/lib/view/keeping/words";
import { graphQuery, healthQuery } from "../data/queries";
import type { SceneStore } from "../data/scene";
import type { SessionStore } from "../data/session";
import { UnreadableViewError } from "./errors";
import { once } from "./once";
import { SHELVES } from "./shelf";
import {
  KEEPING_WORDS,
  deletedWords,
  faultText,
  keptWords,
  openStep,
  openedWords,
  thereAgainWords,
  updatedWords,
} from "./words";

/** A view in the list, and where it lies. */
export interface ListedView extends ViewSummary {
  readonly keptIn: KeptIn;
}

/** What can be done with views. What fails throws, for the place where it was asked for. */
export interface ViewCommands {
  list(): Promise<readonly ListedView[]>;
  keepAs(name: string): Promise<void>;
  /** Writes what is shown over the view that is open. */
  update(): Promise<void>;
  open(view: Pick<ListedView, "viewId" | "keptIn">): Promise<void>;
  rename(view: ListedView, name: string): Promise<void>;
  remove(view: ListedView): Promise<void>;
}

export interface ViewCommandsNeeds {
  readonly scene: SceneStore;
  readonly session: SessionStore;
  readonly client: QueryClient;
  readonly cameraNow: () => Camera | undefined;
}

export const VIEWS_KEY = ["views"] as const;

export function createViewCommands(needs: ViewCommandsNeeds): ViewCommands {
  const { scene, session, client, cameraNow } = needs;

  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: VIEWS_KEY });

  const sceneNow = async (): Promise<KeptView> =>
    viewOf(scene.getState().present, await client.ensureQueryData(graphQuery), cameraNow());

  const fingerprintNow = async (): Promise<string> =>
    (await client.ensureQueryData(healthQuery)).fingerprint;

  const setOpen = (view: ViewSummary, keptIn: KeptIn): void => {
    const { viewId, name, version } = view;
    const state = scene.getState().present;
    session.getState().setOpenView({ viewId, name, version, keptIn, state });
  };

  const keepIn = async (keptIn: KeptIn, name: string): Promise<void> => {
    const kept = { name, scene: await sceneNow(), fingerprint: await fingerprintNow() };
    setOpen(await SHELVES[keptIn].keep(kept), keptIn);
    session.getState().notify({
      text: keptWords(name, keptIn),
    });
  };

  return {
    async list() {
      const lists = await Promise.all(
        KEPT_IN.map(async (keptIn) =>
          (await SHELVES[keptIn].list()).map((view) => ({ ...view, keptIn })),
        ),
      );
      return lists.flat().toSorted((a, b) => (a.changedOn < b.changedOn ? 1 : -1));
    },
    // A double click keeps one view, and not two of one name.
    keepAs: once(async (name: string) => {
      const { views } = await client.ensureQueryData(healthQuery);
      await keepIn(views.keptIn, name).catch(async (error: unknown) => {
        // Only the attempt shows that the database's user may not write.
        if (!(error instanceof ProblemError) || toDisplay(error).code !== "views-read-only") {
          throw error;
        }
        await client.invalidateQueries({ queryKey: healthQuery.queryKey });
        await keepIn("browser", name);
      });
      await changed();
    }),
    update: once(async () => {
      const { openView } = session.getState();
      if (!openView) return;
      const { viewId, version, keptIn } = openView;
      const change = { version, scene: await sceneNow(), fingerprint: await fingerprintNow() };
      setOpen(await SHELVES[keptIn].change(viewId, change), keptIn);
      session.getState().notify({ text: updatedWords(openView.name) });
      await changed();
    }),
    async open({ viewId, keptIn }) {
      const { scene: stored, ...view } = await SHELVES[keptIn].read(viewId);
      const parsed = keptViewSchema.safeParse(stored);
      if (!parsed.success) {
        throw new UnreadableViewError(view.name, parsed.error.issues[0]?.message ?? "unknown");
      }
      const [network, now] = await Promise.all([
        client.ensureQueryData(graphQuery),
        graphAmong(parsed.data.actors.map(([actorId]) => actorId)),
      ]);
      const { state, camera, since } = openedView(parsed.data, now, network);
      scene.getState().act(openStep(view.name), () => state);
      setOpen(view, keptIn);
      session.getState().choose(new Set());
      if (camera) session.getState().lookFrom(camera);
      session
        .getState()
        .notify({ text: [openedWords(view.name), sinceWords(since)].join(" ").trim() });
    },
    async rename(view, name) {
      const { viewId, version, keptIn } = view;
      const change = { version, name, fingerprint: await fingerprintNow() };
      const renamed = await SHELVES[keptIn].change(viewId, change);
      const { openView, setOpenView } = session.getState();
      if (openView?.viewId === viewId) {
        setOpenView({ ...openView, name, version: renamed.version });
      }
      await changed();
    },
    async remove(view) {
      const { viewId, name, version, keptIn } = view;
      await SHELVES[keptIn].remove(viewId);
      const { openView, setOpenView, notify } = session.getState();
      const wasOpen = openView?.viewId === viewId ? openView : undefined;
      if (wasOpen) setOpenView(undefined);
      const bringBack = async (): Promise<void> => {
        const change = { version, fingerprint: await fingerprintNow() };
        const back = await SHELVES[keptIn].change(viewId, change);
        if (wasOpen) setOpenView({ ...wasOpen, version: back.version });
        await changed();
        notify({ text: thereAgainWords(name) });
      };
      notify({
        text: deletedWords(name),
        action: {
          label: KEEPING_WORDS.undo,
          run: () =>
            void bringBack().catch((error: unknown) => notify({ text: faultWords(error) })),
        },
      });
      await changed();
    },
  };
}

export function faultWords(error: unknown): string {
  return faultText(toDisplay(error));
}
