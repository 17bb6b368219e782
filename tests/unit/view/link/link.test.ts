import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorIdSchema, viewIdSchema } from "@/lib/model/ids";
import type { SceneFilter } from "@/lib/view/filter/filter";
import { readLink, writeLink } from "@/lib/view/link/link";
import { NOTHING, type Selection } from "@/lib/view/selection";
import { isMore, readUrl } from "@/lib/view/url";
import { filters } from "@/tests/unit/view/filter/world";

const rus: Selection = { kind: "actor", actorId: actorIdSchema.parse("rus") };
const viewId = viewIdSchema.parse("1f0c5d2ab4e98763");
const fingerprint = "a90d0cff28833131";

describe("a link", () => {
  it("brings any filter back, beside the selection", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const link = writeLink(rus, { viewId, filter, fingerprint });
        const { faults, filter: read, ...shared } = readLink(link);
        expect(read ?? { choices: {} }).toEqual(filter);
        expect([shared, faults]).toEqual([{ viewId, fingerprint }, []]);
        expect(readUrl(link)).toEqual({ selection: rus, faults: [] });
      }),
    );
  });

  it("brings back whatever a publisher is called", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }),
        (names) => {
          const values = names.toSorted();
          const filter: SceneFilter = { choices: { publisher: { mode: "without", values } } };
          expect(readLink(writeLink(NOTHING, { filter }))).toEqual({ filter, faults: [] });
        },
      ),
    );
  });

  it("is short enough for a mail, and can be read", () => {
    const filter: SceneFilter = {
      choices: {
        eventType: { mode: "only", values: ["ACCUSE", "REJECT"] },
        publisher: { mode: "without", values: ["", "Täglich ~ *Neues*"] },
      },
      time: { clock: "said", from: 17_560, to: null, undated: true },
      ego: { actorId: actorIdSchema.parse("rus"), depth: 2 },
      largestComponent: true,
    };
    expect(writeLink(rus, { filter, fingerprint })).toBe(
      "?actor=rus&type=only~ACCUSE~REJECT&publisher=not~~T%C3%A4glich%20*1%20*0Neues*0" +
        "&time=said~17560~~all&around=rus~2&largest=1&data=a90d0cff28833131",
    );
  });

  it("is the address of the selection where nothing else is shared", () => {
    expect(writeLink(rus, {})).toBe("?actor=rus");
    expect(writeLink(NOTHING, { filter: { choices: {} } })).toBe("");
    expect(isMore("?actor=rus&statement=0123456789abcdef")).toBe(false);
    expect(isMore("?actor=rus&data=a90d0cff28833131")).toBe(true);
  });

  it.each([
    ["?view=mine", "view"],
    ["?data=old", "data"],
    ["?type=ACCUSE", "type"],
    ["?type=only", "type"],
    ["?time=tomorrow~1~2~all", "time"],
    ["?time=said~one~2~all", "time"],
    ["?time=said~1~2", "time"],
    ["?min=many", "min"],
    ["?around=Rus%20sia~1", "around"],
    ["?around=rus~4", "around"],
    ["?largest=yes", "largest"],
  ])("that is broken says where, and keeps the rest: %s", (query, name) => {
    const { faults, filter } = readLink(`${query}&sure=only~CT%2B`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`The link's ${name} "`);
    expect(filter).toEqual({ choices: { factuality: { mode: "only", values: ["CT+"] } } });
  });

  it("with any text in it is read, or told to be broken", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("view", "type", "time", "around", "name"),
        (text, name) => {
          const { faults, filter, viewId: view } = readLink(`?${name}=${encodeURIComponent(text)}`);
          expect(faults.length).toBe(filter || view ? 0 : 1);
        },
      ),
    );
  });
});
