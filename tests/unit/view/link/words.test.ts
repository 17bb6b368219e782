import { describe, expect, it } from "vitest";
import { actorIdSchema, viewIdSchema } from "@/lib/model/ids";
import type { OpenView } from "@/lib/view/keeping/openView";
import { linkContent } from "@/lib/view/link/words";
import { writeNote } from "@/lib/view/scene/notes";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";
import { add, filterBy, hide, lookAs, moveTo, showAll } from "@/lib/view/scene/steps";
import { NOTHING } from "@/lib/view/selection";
import { PLAIN_STYLE } from "@/lib/view/style/style";
import { expansionOf } from "@/tests/support/sceneMoves";

const MARK = "a mark of the loaded articles, so that it says when they are other ones";
const fingerprint = "a90d0cff28833131";
const rus = { kind: "actor", actorId: actorIdSchema.parse("rus") } as const;
const filter = { choices: {}, minStatements: 2 };
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
    expect(linkContent(filterBy(filter)(worked), rus, undefined, fingerprint)).toEqual({
      shared: { filter, fingerprint },
      holds: ["the network, as it is loaded first", "what is selected", "1 filter", MARK],
      lacks: ["what you added", "what you hid", "what you moved and pinned", "your notes"],
    });
    expect(linkContent(FIRST_STATE, NOTHING, undefined, undefined)).toEqual({
      shared: {},
      holds: ["the network, as it is loaded first"],
      lacks: [],
    });
  });

  it("is all of it where the view holds it", () => {
    const filtered = filterBy(filter)(worked);
    expect(linkContent(filtered, NOTHING, openAs(filtered), fingerprint)).toEqual({
      shared: { viewId, fingerprint },
      holds: ["the view “Mine”, as it is kept", MARK],
      lacks: [],
    });
  });

  it("is the view with other filters, and not what was done to it since", () => {
    const styled = lookAs({ ...PLAIN_STYLE, actorSize: "lines" });
    expect(linkContent(styled(worked), NOTHING, openAs(worked), fingerprint).lacks).toEqual([
      "how it is styled",
    ]);
    const now = filterBy(filter)(showAll(worked));
    expect(linkContent(now, NOTHING, openAs(worked), fingerprint)).toEqual({
      shared: { viewId, filter, fingerprint },
      holds: ["the view “Mine”, as it is kept", "1 filter", MARK],
      lacks: ["what you hid"],
    });
    const lifted = filterBy({ choices: {} })(now);
    expect(linkContent(lifted, NOTHING, openAs(now), fingerprint).lacks).toEqual([
      "that its filters are lifted",
    ]);
  });

  it("is no view that only this browser has", () => {
    const { shared, lacks } = linkContent(worked, rus, openAs(worked, "browser"), fingerprint);
    expect(shared).toEqual({ fingerprint });
    expect(lacks).toHaveLength(4);
  });
});
