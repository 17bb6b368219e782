import { describe, expect, it } from "vitest";
import { actorIdSchema, viewIdSchema } from "@/lib/model/ids";
import type { OpenView } from "@/lib/view/keeping/openView";
import type { Arrangement } from "@/lib/view/layout/arrangement";
import { type LayoutId, LAYOUTS } from "@/lib/view/layout/layouts";
import { linkContent } from "@/lib/view/link/words";
import { writeNote } from "@/lib/view/scene/notes";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add, filterBy, hide, laidOut, lookAs, moveTo, showAll } from "@/lib/view/scene/steps";
import { NOTHING } from "@/lib/view/selection";
import { PLAIN_STYLE } from "@/lib/view/style/style";
import { expansionOf } from "@/tests/support/sceneMoves";

const MARK = "a mark of the loaded articles, so that it says when they are others";
const fingerprint = "a90d0cff28833131";
const rus = { kind: "actor", actorId: actorIdSchema.parse("rus") } as const;
const filter = { choices: {}, minStatements: 2 };
const FITTED = { isFitted: true, chosen: 0 };
const viewId = viewIdSchema.parse("1f0c5d2ab4e98763");

const worked = [add(expansionOf("rus", ["irn"])), hide(["swe"]), moveTo("rus", { x: 1, y: 2 })]
  .concat(writeNote("rus", "mine"))
  .reduce((state, step) => step(state), FIRST_STATE);

const openAs = (state: SceneState, keptIn: OpenView["keptIn"] = "database"): OpenView => ({
  viewId,
  name: "Mine",
  version: 1,
  keptIn,
  state,
});

describe("what a link holds", () => {
  it("is the network with selection and filters, and says what else there is", () => {
    expect(linkContent(filterBy(filter)(worked), rus, undefined, fingerprint, FITTED)).toEqual({
      shared: { filter, fingerprint },
      holds: ["the network, as it is loaded first", "what is selected", "1 filter", MARK],
      lacks: ["what you added", "what you hid", "what you moved and pinned", "your notes"],
      passing: [],
    });
    expect(linkContent(FIRST_STATE, NOTHING, undefined, undefined, FITTED)).toEqual({
      shared: {},
      holds: ["the network, as it is loaded first"],
      lacks: [],
      passing: [],
    });
  });

  it("is all of it where the view holds it", () => {
    const filtered = filterBy(filter)(worked);
    expect(linkContent(filtered, NOTHING, openAs(filtered), fingerprint, FITTED)).toEqual({
      shared: { viewId, fingerprint },
      holds: ["the view “Mine”, as it is kept", MARK],
      lacks: [],
      passing: [],
    });
  });

  it("is the view with other filters, and not what was done to it since", () => {
    const styled = lookAs({ ...PLAIN_STYLE, actorSize: "lines" });
    expect(linkContent(styled(worked), NOTHING, openAs(worked), fingerprint, FITTED).lacks).toEqual(
      ["how it is styled"],
    );
    const now = filterBy(filter)(showAll(worked));
    expect(linkContent(now, NOTHING, openAs(worked), fingerprint, FITTED)).toEqual({
      shared: { viewId, filter, fingerprint },
      holds: ["the view “Mine”, as it is kept", "1 filter", MARK],
      lacks: ["what you hid"],
      passing: [],
    });
    const lifted = filterBy({ choices: {} })(now);
    expect(linkContent(lifted, NOTHING, openAs(now), fingerprint, FITTED).lacks).toEqual([
      "that its filters are lifted",
    ]);
  });

  it("is not where everybody stands, where a reader asked for it", () => {
    const at = (x: number) => new Map([["rus", { x, y: 0 }]]);
    const found = laidOut(at(1), new Set())(FIRST_STATE);
    const lacksOf = (state: SceneState, view?: OpenView) =>
      linkContent(state, NOTHING, view, fingerprint, FITTED).lacks;
    expect(lacksOf(found)).toEqual([]);
    const by = (layout: LayoutId, ...names: string[]): Arrangement => ({
      layout,
      heaps: names.map((name) => ({ name, members: ["rus", "swe"] })),
    });
    const circle = laidOut(at(2), new Set(), by("circular"))(found);
    expect(lacksOf(circle)).toEqual([`where everybody stands: “${LAYOUTS.circular.label}”`]);
    expect(lacksOf(circle, openAs(circle))).toEqual([]);
    // The same layout, told otherwise.
    const wider = laidOut(at(3), new Set(), by("circular"))(circle);
    expect(lacksOf(wider, openAs(circle))).toEqual([
      `where everybody stands: “${LAYOUTS.circular.label}”`,
    ]);
    expect(lacksOf(moveTo("rus", { x: 4, y: 0 })(circle), openAs(circle))).toEqual([
      "what you moved and pinned",
    ]);
    // The same places, and other names above them; who was moved out of a group is pinned.
    const kinds = laidOut(at(2), new Set(), by("pack", "Countries"))(circle);
    const communities = laidOut(at(2), new Set(), by("pack", "Community 1"))(kinds);
    expect(lacksOf(communities, openAs(kinds))).toEqual([
      `where everybody stands: “${LAYOUTS.pack.label}”`,
    ]);
    const away = moveTo("rus", { x: 900, y: 0 })(kinds);
    expect(away.arranged).not.toEqual(kinds.arranged);
    expect(lacksOf(away, openAs(kinds))).toEqual(["what you moved and pinned"]);
  });

  it("is neither where one looks from, nor who is chosen", () => {
    const near = { isFitted: false, chosen: 2 };
    expect(linkContent(FIRST_STATE, NOTHING, undefined, undefined, near)).toEqual({
      shared: {},
      holds: ["the network, as it is loaded first"],
      lacks: ["where you look from, and how near"],
      passing: ["who is chosen together: 2 actors"],
    });
    const { lacks, passing } = linkContent(worked, NOTHING, openAs(worked), undefined, near);
    expect([lacks, passing]).toEqual([[], ["who is chosen together: 2 actors"]]);
  });

  it("is no view that only this browser has", () => {
    const { shared, lacks } = linkContent(
      worked,
      rus,
      openAs(worked, "browser"),
      fingerprint,
      FITTED,
    );
    expect(shared).toEqual({ fingerprint });
    expect(lacks).toHaveLength(4);
  });
});
