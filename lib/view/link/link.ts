import { type ViewId, viewIdSchema } from "@/lib/model/ids";
import type { SceneFilter } from "../filter/filter";
import type { Selection } from "../selection";
import { writeUrl } from "../url";
import { filterParameters, type Parameter, readFilter } from "./filter";

/**
 * What a link carries beside the selection: which view it opens, which filters act on it, and on
 * which articles it was made. (A lens will be a part of its own.) It is acted upon once, when the
 * page comes by it; from then on the scene may change, and the address holds the selection alone.
 */
export interface Shared {
  readonly viewId?: ViewId;
  /** Undefined: as the view has them, or none. */
  readonly filter?: SceneFilter;
  /** Of the articles that were loaded where the link was made. */
  readonly fingerprint?: string;
}

export interface LinkReading extends Shared {
  readonly faults: readonly string[];
}

const VIEW = "view";
const FINGERPRINT = "data";

export function readLink(query: string): LinkReading {
  const params = new URLSearchParams(query);
  const { filter, unread } = readFilter(params);
  const named = params.get(VIEW);
  const viewId = viewIdSchema.safeParse(named).data;
  const marked = params.get(FINGERPRINT);
  const fingerprint = marked !== null && /^[0-9a-f]{16}$/.test(marked) ? marked : undefined;
  const faulty = [
    ...(named !== null && !viewId ? [VIEW] : []),
    ...unread,
    ...(marked !== null && !fingerprint ? [FINGERPRINT] : []),
  ];
  return {
    ...(viewId && { viewId }),
    ...(filter && { filter }),
    ...(fingerprint !== undefined && { fingerprint }),
    faults: faulty.map(
      (name) =>
        `The link's ${name} "${(params.get(name) ?? "").slice(0, 80)}" cannot be read, so it was left out.`,
    ),
  };
}

/** The query string, with its `?`: nothing at all where nothing is shared. */
export function writeLink(selection: Selection, { viewId, filter, fingerprint }: Shared): string {
  const parameters: readonly Parameter[] = [
    ...(viewId ? [[VIEW, viewId] as const] : []),
    ...(filter ? filterParameters(filter) : []),
    ...(fingerprint === undefined ? [] : [[FINGERPRINT, fingerprint] as const]),
  ];
  const own = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const selected = writeUrl(selection).slice(1);
  const all = [...(selected === "" ? [] : [selected]), ...own];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}

/** More is broken by some mail programs, or refused by a server. */
export const LONGEST_LINK = 2_000;
