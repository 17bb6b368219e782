import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSession, preferencesOf, readPreferences } from "@/lib/view/session";

describe("the session", () => {
  it.each([undefined, null, "", "broken", 7, [], { layouts: "x" }, { layouts: { a: { b: 900 } } }])(
    "begins afresh where %j was kept",
    (stored) => {
      expect(preferencesOf(createSession(stored).getState())).toEqual({
        layouts: {},
        letters: true,
        timeline: false,
        citation: "text",
      });
    },
  );

  it("keeps the readable half of what was kept", () => {
    expect(readPreferences({ layouts: 3, letters: false })).toEqual({
      layouts: {},
      letters: false,
      timeline: false,
      citation: "text",
    });
  });

  it("takes any stored value without a throw", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(typeof readPreferences(stored).letters).toBe("boolean");
      }),
    );
  });

  it("remembers sizes and letters in a form that it reads again", () => {
    const session = createSession();
    session.getState().setLayout("room", { left: 20, centre: 55, right: 25 });
    session.getState().setLetters(false);
    session.getState().setCitation("markdown");
    const kept: unknown = JSON.parse(JSON.stringify(preferencesOf(session.getState())));
    expect(readPreferences(kept)).toEqual({
      layouts: { room: { left: 20, centre: 55, right: 25 } },
      letters: false,
      timeline: false,
      citation: "markdown",
    });
  });

  it("says the same thing twice as two things", () => {
    const session = createSession();
    session.getState().say("Nothing selected.");
    const first = session.getState().said;
    session.getState().say("Nothing selected.");
    expect(session.getState().said).toEqual({
      text: "Nothing selected.",
      serial: first.serial + 1,
    });
  });
});
