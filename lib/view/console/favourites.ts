import { z } from "zod";
import { type DisplayError, type InputFault, WhoSaysError } from "@/lib/model/errors";
import { counted } from "../words";

export const favouriteSchema = z.object({
  name: z.string(),
  /** Empty: in none. */
  folder: z.string().default(""),
  text: z.string(),
});

/** A query that a reader gave a name; names are unique in their folder. */
export type Favourite = Readonly<z.infer<typeof favouriteSchema>>;

export const isSameFavourite = (a: Favourite, b: Favourite): boolean =>
  a.folder === b.folder && a.name === b.name;

/** Those in no folder come first, folders and names by the alphabet. */
export function sortedFavourites(favourites: readonly Favourite[]): readonly Favourite[] {
  return favourites.toSorted(
    (a, b) => a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name),
  );
}

/** Favourites by folder, in the order that they have. */
export function byFolder(
  favourites: readonly Favourite[],
): readonly (readonly [folder: string, favourites: readonly Favourite[]])[] {
  const folders = new Map<string, Favourite[]>();
  for (const favourite of favourites) {
    const others = folders.get(favourite.folder);
    if (others) others.push(favourite);
    else folders.set(favourite.folder, [favourite]);
  }
  return [...folders];
}

export const FAVOURITES_FILE = "whosays-favourites.json";
const FORMAT = "whosays-favourites";

/** Favourites as a file that `readFavourites` reads. */
export function favouritesText(favourites: readonly Favourite[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, favourites }, null, 2)}\n`;
}

/** Longer than thousands of queries; no such file is read at all. */
export const MOST_FILE_BYTES = 5_000_000;

const given = z.string().trim().min(1, "is empty");

const fileSchema = z.object({
  format: z.literal(FORMAT, `must be "${FORMAT}"`),
  version: z.literal(1, "must be 1: a newer WhoSays wrote this file"),
  favourites: z.array(
    z.object({ name: given, folder: z.string().trim().default(""), text: given }),
    "must be a list",
  ),
});

export class FavouritesFileError extends WhoSaysError {
  constructor(
    readonly file: string,
    readonly faults: readonly InputFault[],
  ) {
    super(`favourites not taken in: ${file}: ${faults.map((fault) => wordsOf(fault)).join("; ")}`);
  }

  get display(): DisplayError {
    const [first, ...more] = this.faults;
    const others = more.length > 0 ? `, and ${counted(more.length, "more fault")}` : "";
    return {
      code: "favourites-file",
      status: 400,
      title: `Nothing was taken in from ${this.file}`,
      detail: `${first ? wordsOf(first) : "It cannot be read"}${others}.`,
      remedy: "Choose a file that Export wrote here, or correct this one after its form.",
    };
  }
}

const wordsOf = ({ path, message }: InputFault): string =>
  path === "" ? message : `${path} ${message}`;

/**
 * What a file holds; all of it or nothing.
 *
 * @param file its name, for what is said of it
 * @throws FavouritesFileError
 */
export function readFavourites(file: string, text: string): readonly Favourite[] {
  const parsed = fileSchema.safeParse(parsedJson(file, text));
  if (parsed.success) return parsed.data.favourites;
  throw new FavouritesFileError(
    file,
    parsed.error.issues.map(({ path, message }) => ({
      path: path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
        .join("")
        .slice(1),
      message: message.startsWith("Invalid input") ? "is missing or of another kind" : message,
    })),
  );
}

function parsedJson(file: string, text: string): unknown {
  // The parser has no other way to say no.
  try {
    return JSON.parse(text);
  } catch {
    throw new FavouritesFileError(file, [{ path: "", message: "It is no JSON" }]);
  }
}

export interface TakenIn {
  readonly favourites: readonly Favourite[];
  readonly words: string;
}

/** Nothing that is there is overwritten: another query of a known name gets a number behind it. */
export function takeIn(known: readonly Favourite[], more: readonly Favourite[]): TakenIn {
  const all = [...known];
  let same = 0;
  let renamed = 0;
  for (const favourite of more) {
    const place = { ...favourite };
    let twin = all.find((other) => isSameFavourite(other, place));
    if (twin?.text === favourite.text) {
      same += 1;
      continue;
    }
    if (twin) renamed += 1;
    for (let n = 2; twin; n++) {
      place.name = `${favourite.name} (${n})`;
      twin = all.find((other) => isSameFavourite(other, place));
    }
    all.push(place);
  }
  const words = [
    `${counted(more.length - same, "favourite")} taken in`,
    same > 0 && `${counted(same, "was", "were")} here already`,
    renamed > 0 &&
      `${counted(renamed, "has", "have")} a number behind the name, as another query has that name`,
  ].filter((part) => typeof part === "string");
  return { favourites: sortedFavourites(all), words: `${words.join("; ")}.` };
}
