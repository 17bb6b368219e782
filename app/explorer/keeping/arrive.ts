import { graphAmong } from "@/lib/client";
import type { ActorId } from "@/lib/model/ids";
import { filterBy } from "@/lib/view/scene/steps";
import { refreshed } from "@/lib/view/keeping/view";
import { sinceWords } from "@/lib/view/keeping/words";
import { historyOf, type KeptWork, timeOfWork } from "@/lib/view/keeping/work";
import { type LinkReading, readLink } from "@/lib/view/link/link";
import { FIRST_STATE } from "@/lib/view/scene/state";
import { refine } from "../data/useSelection";
import { graphQuery, healthQuery } from "../data/queries";
import { readUrl } from "@/lib/view/url";
import { claimTab, newKey, openTabs, rememberTab } from "./tab";
import { createViewCommands, faultWords, type ViewCommandsNeeds } from "./viewCommands";
import { otherWorks, readWork } from "./works";
import { SHELVES } from "./shelf";
import {
  KEEPING_WORDS,
  bringBackStep,
  linkFailedWords,
  otherWorkWords,
  workIsBackWords,
} from "./words";

/**
 * How a page begins: with what its link says, or else with the work that this tab left, or else
 * with the network, and word of work that nobody has open.
 *
 * @param signal the page goes on without us
 */
export async function arrive(needs: ViewCommandsNeeds, signal: AbortSignal): Promise<Arrival> {
  const { key, before } = await claimTab(signal);
  const work = before === undefined ? undefined : await readWork(before);
  const link = readLink(window.location.search);
  const isLink =
    link.viewId !== undefined ||
    link.filter !== undefined ||
    link.fingerprint !== undefined ||
    link.faults.length > 0;
  if (isLink) {
    await follow(link, needs);
    // What was here before stays as it was, under its own key.
    return { key: work ? await newKey(signal) : key, left: work && before, isResumed: false };
  }
  if (!work) return { key, left: undefined, isResumed: false };
  await goOn(work, needs);
  rememberTab(key);
  return { key, left: undefined, isResumed: true };
}

export interface Arrival {
  /** Under which the tab keeps its work from here on. */
  readonly key: string;
  /** Under which work of this tab lies that gave way to a link. */
  readonly left: string | undefined;
  readonly isResumed: boolean;
}

/** The address holds the selection from then on, as the scene may become another one. */
async function follow(link: LinkReading, needs: ViewCommandsNeeds): Promise<void> {
  const { scene, session, client } = needs;
  const { viewId, filter, fingerprint } = link;
  const words: string[] = [...link.faults];
  if (viewId) {
    const opening = SHELVES.browser
      .list()
      .then((views) => (views.some((view) => view.viewId === viewId) ? "browser" : "database"))
      .then((keptIn) => createViewCommands(needs).open({ viewId, keptIn }));
    await opening.catch((error: unknown) => {
      words.push(linkFailedWords(faultWords(error)));
    });
    words.push(session.getState().notice?.text ?? "");
  }
  if (filter) {
    const { past, act, amend } = scene.getState();
    if (past.length > 0) amend(filterBy(filter));
    else act(KEEPING_WORDS.followStep, filterBy(filter));
  }
  if (fingerprint !== undefined) {
    const now = await client.ensureQueryData(healthQuery).catch(() => undefined);
    if (now && now.fingerprint !== fingerprint) words.push(KEEPING_WORDS.otherArticles);
  }
  refine(readUrl(window.location.search).selection);
  const text = words.filter((each) => each !== "").join(" ");
  if (text !== "") session.getState().notify({ text });
}

async function goOn(work: KeptWork, needs: ViewCommandsNeeds): Promise<void> {
  const { scene, session } = needs;
  const { words, state } = await asOfNow(work, needs);
  const { past } = historyOf(work);
  scene.getState().resume({ present: state, past, future: [] });
  if (work.scene.camera) session.getState().lookFrom(work.scene.camera);
  if (work.view) {
    const { isUnchanged, ...view } = work.view;
    session.getState().setOpenView({ ...view, state: isUnchanged ? state : undefined });
  }
  session.getState().notify({
    text: [workIsBackWords(timeOfWork(work.at, Date.now())), words].join(" ").trim(),
    action: { label: KEEPING_WORDS.startAfresh, run: () => startAfresh(needs) },
  });
}

/** Its undoing brings the work back once more. */
function startAfresh({ scene, session }: ViewCommandsNeeds): void {
  scene.getState().act(KEEPING_WORDS.afreshStep, () => FIRST_STATE);
  session.getState().setOpenView(undefined);
  session.getState().notify(undefined);
  session.getState().tell(KEEPING_WORDS.networkAgain);
}

/** The work's scene with the articles as they are now. */
async function asOfNow(work: KeptWork, { client }: ViewCommandsNeeds) {
  const { present: state } = historyOf(work);
  const asIs = { state, words: "" };
  const now = await client.ensureQueryData(healthQuery).catch(() => undefined);
  if (!now || now.fingerprint === work.fingerprint) return asIs;
  const ids = new Set<ActorId>(
    [...(state.made ? [state.made] : []), ...state.additions].flatMap(({ actors }) =>
      actors.map(({ actorId }) => actorId),
    ),
  );
  if (ids.size === 0) return asIs;
  const fresh = await Promise.all([client.ensureQueryData(graphQuery), graphAmong([...ids])]).catch(
    () => undefined,
  );
  if (!fresh) return asIs;
  const [network, among] = fresh;
  const opened = refreshed(state, among, network);
  return { state: opened.state, words: sinceWords(opened.since) };
}

/** Tells of work that no open tab has, unless there is work here already. */
export async function offerOthers(
  { key: own, left, isResumed }: Arrival,
  needs: ViewCommandsNeeds,
): Promise<void> {
  if (isResumed) return;
  const { session } = needs;
  const open = await openTabs();
  const now = Date.now();
  const [lost] = (await otherWorks(own)).filter(
    ([key, at]) => key === left || (open ? !open.has(key) : now - at > LATELY_MS),
  );
  const told = session.getState().notice;
  if (!lost || told?.action) return;
  const [key, at] = lost;
  const offer = otherWorkWords(timeOfWork(at, now));
  session.getState().notify({
    text: told ? `${told.text} ${offer}` : offer,
    action: { label: KEEPING_WORDS.bringBack, run: () => void bringBack(key, needs) },
  });
}

/** Without locks, what was written lately may be open. */
const LATELY_MS = 60_000;

async function bringBack(key: string, needs: ViewCommandsNeeds): Promise<void> {
  const { scene, session } = needs;
  const work = await readWork(key);
  if (!work) {
    session.getState().notify({ text: KEEPING_WORDS.unreadable });
    return;
  }
  const { state, words } = await asOfNow(work, needs);
  scene.getState().act(bringBackStep(timeOfWork(work.at, Date.now())), () => state);
  if (work.scene.camera) session.getState().lookFrom(work.scene.camera);
  session.getState().notify({ text: [KEEPING_WORDS.isBack, words].join(" ").trim() });
}
