import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byFolder,
  type Favourite,
  FavouritesFileError,
  favouritesText,
  readFavourites,
  takeIn,
} from "@/lib/view/console/favourites";

const one: Favourite = { name: "one", folder: "", text: "RETURN 1" };
const two: Favourite = { name: "two", folder: "mine", text: "RETURN 2" };
const file = (favourites: unknown, more: object = {}) =>
  JSON.stringify({ format: "whosays-favourites", version: 1, favourites, ...more });

function faultsOf(text: string): string {
  try {
    readFavourites("x.json", text);
  } catch (error) {
    if (error instanceof FavouritesFileError) return error.display.detail;
    throw error;
  }
  return "none";
}

describe("a file of favourites", () => {
  const words = fc.string({ minLength: 1 }).map((text) => `a${text}b`);

  it("gives back what was written into it", () => {
    const favourite = fc.record({ name: words, folder: words, text: words });
    fc.assert(
      fc.property(fc.array(favourite), (favourites) => {
        expect(readFavourites("x.json", favouritesText(favourites))).toEqual(favourites);
      }),
    );
  });

  it("may leave folders out", () => {
    expect(readFavourites("x.json", file([{ name: "one", text: "RETURN 1" }]))).toEqual([one]);
  });

  it.each([
    ["", "It is no JSON."],
    ["[]", " is missing or of another kind."],
    ["{}", 'format must be "whosays-favourites", and 2 more faults.'],
    [file([], { version: 2 }), "version must be 1: a newer WhoSays wrote this file."],
    [file({}), "favourites must be a list."],
    [file([one, { name: "x" }]), "favourites[1].text is missing or of another kind."],
    [file([{ ...one, name: " " }, { text: 7 }]), "favourites[0].name is empty, and 2 more faults."],
  ])("that is %j is refused as a whole", (text, said) => {
    expect(faultsOf(text).trim()).toBe(said.trim());
  });

  it("names itself and the remedy", () => {
    expect(new FavouritesFileError("x.json", []).display).toMatchObject({
      title: "Nothing was taken in from x.json",
      remedy: "Choose a file that Export wrote here, or correct this one after its form.",
    });
  });
});

describe("favourites that are taken in", () => {
  it("overwrite none that is there", () => {
    const other = { ...one, text: "RETURN 3" };
    const twice = takeIn([one, { ...one, name: "one (2)" }], [one, two, other]);
    expect(twice).toEqual({
      favourites: [one, { ...one, name: "one (2)" }, { ...other, name: "one (3)" }, two],
      words:
        "2 favourites taken in; 1 was here already; 1 has a number behind the name, as another query has that name.",
    });
  });
});

it("favourites stand by their folders", () => {
  expect(byFolder([one, two, { ...two, name: "three" }])).toEqual([
    ["", [one]],
    ["mine", [two, { ...two, name: "three" }]],
  ]);
});
