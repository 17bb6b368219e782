import { createStore, type StoreApi } from "zustand/vanilla";
import type { ActorId } from "@/lib/model/ids";
import type { Parameter } from "./console/parameters";
import type { LayoutId } from "./layout/layouts";
import type { Values } from "./layout/parameters";
import type { Listing } from "./list/listing";
import { NO_PATH_WISH, type PathWish } from "./paths";
import type { Camera } from "./keeping/camera";
import type { OpenView } from "./keeping/openView";
import { type Choice, NOBODY } from "./scene/choice";

/**
 * What belongs to this reader and this browser and to no link: panel sizes, shortcuts,
 * which panel a narrow screen shows. The selection is not here: the URL holds it.
 */
export interface Preferences {
  /** Sizes in per cent by panel, of each group of panels. */
  readonly layouts: Readonly<Record<string, Layout>>;
  /** Do single letters act (`/`, `F`, `P`)? Some speech input and keyboards need them off. */
  readonly letters: boolean;
  /** Is the timeline unfolded? */
  readonly timeline: boolean;
  /** As what a statement is copied, by its id: plain text, Markdown … */
  readonly citation: string;
}

type Layout = Readonly<Record<string, number>>;

export const NARROW_VIEWS = ["read", "network", "list"] as const;

export type NarrowView = (typeof NARROW_VIEWS)[number];

export const LIST_TABS = ["actors", "statements"] as const;

export type ListTab = (typeof LIST_TABS)[number];

/** What stands below the canvas. */
export const BOTTOM_TABS = ["list", "paths", "cypher"] as const;

export type BottomTab = (typeof BOTTOM_TABS)[number];

/** What stands left of the canvas. */
export const LEFT_TABS = ["legend", "filters", "style"] as const;

export type LeftTab = (typeof LEFT_TABS)[number];

/** A query that was made elsewhere, for the console to open. */
export interface AskedQuery {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** What stands above the room until it is closed: what came of a link, a view or earlier work. */
export interface Notice {
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const VIEW_DIALOGS = ["keep", "views", "link"] as const;

export type ViewDialog = (typeof VIEW_DIALOGS)[number];

export type Printing = "no" | "preparing" | "shown";

export interface Session extends Preferences {
  readonly leftTab: LeftTab;
  readonly narrowView: NarrowView;
  readonly bottomTab: BottomTab;
  readonly listTab: ListTab;
  /** How the lists that are to be seen stand there; paper follows them. */
  readonly listings: Partial<Readonly<Record<ListTab, Listing>>>;
  /** What the live region says last; the number tells two equal sentences apart. */
  readonly said: { readonly text: string; readonly serial: number };
  /** What the last command did: to be read beside the scene, too. */
  readonly told: string;
  /** Of which actor it is asked which neighbours to bring. */
  readonly asked: ActorId | undefined;
  readonly choice: Choice;
  readonly pathWish: PathWish;
  /** The layout that is offered first: the one that was asked for last. */
  readonly layoutId: LayoutId;
  /** What each was told last. */
  readonly layoutValues: Partial<Readonly<Record<LayoutId, Values>>>;
  /** Until the console has opened it. */
  readonly askedQuery: AskedQuery | undefined;
  /** Counts how often what stands below the canvas was asked for from elsewhere. */
  readonly bottomAsked: number;
  readonly helpOpen: boolean;
  /** Is a story about to be made of what is shown? */
  readonly storyOpen: boolean;
  readonly notice: Notice | undefined;
  readonly viewDialog: ViewDialog | undefined;
  /** The view that the scene was opened from, or kept as, last. */
  readonly openView: OpenView | undefined;
  /** From where the canvas is to be looked at; another object asks anew. */
  readonly look: Camera | undefined;
  /** Something from before is on its way into the scene: nothing is drawn without it. */
  readonly arriving: boolean;
  /** Paper is made: all that belongs on it is waited for, or what there is is shown to the printer. */
  readonly printing: Printing;
  readonly exportOpen: boolean;
  setLayout(group: string, layout: Readonly<Record<string, number>>): void;
  setLetters(on: boolean): void;
  setTimeline(open: boolean): void;
  showLeft(tab: LeftTab): void;
  showNarrow(view: NarrowView): void;
  showBottom(tab: BottomTab): void;
  showTab(tab: ListTab): void;
  /** @param listing undefined: it is to be seen no longer */
  setListing(tab: ListTab, listing: Listing | undefined): void;
  say(text: string): void;
  /** Says it, and leaves it to be read. */
  tell(text: string): void;
  choose(choice: Choice): void;
  /** @param values kept for the next time */
  wishLayout(id: LayoutId, values: Values): void;
  wishPath(wish: Partial<PathWish>): void;
  /** The same from elsewhere: the panel opens. */
  askPaths(wish: Partial<PathWish>): void;
  /** The console opens with it; undefined: it has. */
  askQuery(query: AskedQuery | undefined): void;
  askExpansion(actorId: ActorId | undefined): void;
  setHelpOpen(open: boolean): void;
  setStoryOpen(open: boolean): void;
  notify(notice: Notice | undefined): void;
  showViewDialog(dialog: ViewDialog | undefined): void;
  setOpenView(view: OpenView | undefined): void;
  lookFrom(camera: Camera): void;
  setArriving(arriving: boolean): void;
  setPrinting(printing: Printing): void;
  setExportOpen(open: boolean): void;
  setCitation(id: string): void;
}

const NO_PREFERENCES: Preferences = {
  layouts: {},
  letters: true,
  timeline: false,
  citation: "text",
};

/**
 * From what the browser kept: anything unreadable is as if it had never been stored. Read by hand,
 * as it is needed before the first picture: zod would be a twelfth of all that comes before it.
 */
export function readPreferences(stored: unknown): Preferences {
  const { layouts, letters, timeline, citation } = isRecord(stored) ? stored : {};
  return {
    layouts: isRecordOf(layouts, isLayout) ? layouts : NO_PREFERENCES.layouts,
    letters: typeof letters === "boolean" ? letters : NO_PREFERENCES.letters,
    timeline: typeof timeline === "boolean" ? timeline : NO_PREFERENCES.timeline,
    citation: typeof citation === "string" ? citation : NO_PREFERENCES.citation,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRecordOf = <T>(
  value: unknown,
  is: (part: unknown) => part is T,
): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(is);

const isShare = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= 100;

const isLayout = (value: unknown): value is Layout => isRecordOf(value, isShare);

export function preferencesOf({ layouts, letters, timeline, citation }: Preferences): Preferences {
  return { layouts, letters, timeline, citation };
}

/** @param stored what an earlier visit kept, unchecked */
export function createSession(stored?: unknown): StoreApi<Session> {
  return createStore<Session>()((set, get) => ({
    ...readPreferences(stored),
    leftTab: "legend",
    narrowView: "read",
    bottomTab: "list",
    listTab: "actors",
    listings: {},
    said: { text: "", serial: 0 },
    told: "",
    asked: undefined,
    choice: NOBODY,
    pathWish: NO_PATH_WISH,
    layoutId: "force",
    layoutValues: {},
    askedQuery: undefined,
    bottomAsked: 0,
    helpOpen: false,
    storyOpen: false,
    notice: undefined,
    viewDialog: undefined,
    openView: undefined,
    look: undefined,
    arriving: false,
    printing: "no",
    exportOpen: false,
    setLayout: (group, layout) => set({ layouts: { ...get().layouts, [group]: { ...layout } } }),
    setLetters: (letters) => set({ letters }),
    setTimeline: (timeline) => set({ timeline }),
    showLeft: (leftTab) => set({ leftTab }),
    showNarrow: (narrowView) => set({ narrowView }),
    showBottom: (bottomTab) => set({ bottomTab }),
    showTab: (listTab) => set({ listTab }),
    setListing: (tab, listing) => set({ listings: { ...get().listings, [tab]: listing } }),
    say: (text) => set({ said: { text, serial: get().said.serial + 1 } }),
    tell: (text) => set({ told: text, said: { text, serial: get().said.serial + 1 } }),
    // What was told before is not of them.
    choose: (choice) => set({ choice, told: "" }),
    wishLayout: (layoutId, values) =>
      set({ layoutId, layoutValues: { ...get().layoutValues, [layoutId]: values } }),
    wishPath: (wish) => set({ pathWish: { ...get().pathWish, ...wish } }),
    askPaths: (wish) =>
      set({
        pathWish: { ...get().pathWish, ...wish },
        bottomAsked: get().bottomAsked + 1,
        bottomTab: "paths",
        narrowView: "list",
      }),
    askQuery: (askedQuery) =>
      set(
        askedQuery
          ? { askedQuery, bottomAsked: get().bottomAsked + 1, bottomTab: "cypher" }
          : { askedQuery },
      ),
    askExpansion: (asked) => set({ asked }),
    setHelpOpen: (helpOpen) => set({ helpOpen }),
    setStoryOpen: (storyOpen) => set({ storyOpen }),
    notify: (notice) =>
      set(
        notice
          ? { notice, said: { text: notice.text, serial: get().said.serial + 1 } }
          : { notice },
      ),
    showViewDialog: (viewDialog) => set({ viewDialog }),
    setOpenView: (openView) => set({ openView }),
    lookFrom: (camera) => set({ look: { ...camera } }),
    setArriving: (arriving) => set({ arriving }),
    setPrinting: (printing) => set({ printing }),
    setExportOpen: (exportOpen) => set({ exportOpen }),
    setCitation: (citation) => set({ citation }),
  }));
}
