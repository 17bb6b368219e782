import { shown } from "../faults";
import { nameKey } from "../names";
import type { Draft } from "./draft";
import type { Report } from "./report";

/** Do the actors and the places each stand for one thing, and no two for the same? */
export function checkActors(draft: Draft, report: Report): void {
  const names = new Map<string, string>();
  const items = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const [id, actor] of Object.entries(draft.actors ?? {})) {
    const spellings: (readonly [at: readonly (string | number)[], name: string | undefined])[] = [
      [["name"], actor?.name],
      ...(actor?.aliases ?? []).map((alias, index) => [["aliases", index], alias] as const),
    ];
    for (const [at, name] of spellings) {
      if (name !== undefined) claimName(names, { id, name, at: ["actors", id, ...at] }, report);
    }
    claim(items, actor?.wikidataId, { id, at: ["actors", id, "wikidataId"] }, report);
    if (actor?.iso3 === undefined) continue;
    claim(codes, actor.iso3, { id, at: ["actors", id, "iso3"] }, report);
    if (actor.kind !== undefined && actor.kind !== "Country") {
      report.fault(["actors", id, "iso3"], {
        kind: "fact-claim",
        message: `ISO 3166 code of a ${actor.kind}: ${actor.iso3}`,
        found: actor.iso3,
        remedy: "leave it out, or make the actor a Country: the code names a state",
      });
    }
  }
  checkPlaces(draft, report);
}

function checkPlaces(draft: Draft, report: Report): void {
  const items = new Map<string, string>();
  for (const [id, place] of Object.entries(draft.places ?? {})) {
    claim(items, place?.wikidataId, { id, at: ["places", id, "wikidataId"] }, report);
    const axis = place?.lat === undefined ? "lat" : "lon";
    const raw = [place?.lat, place?.lon].filter((value) => value !== undefined);
    if (raw.length === 1 && !report.touches(["places", id, axis])) {
      report.fault(["places", id, axis], {
        kind: "missing",
        message: `missing ${axis}`,
        remedy: `add ${axis}, or leave lat and lon out together`,
      });
    }
  }
}

interface Claim {
  readonly id: string;
  readonly at: readonly (string | number)[];
}

function claimName(
  names: Map<string, string>,
  { id, name, at }: Claim & { readonly name: string },
  report: Report,
): void {
  const key = nameKey(name);
  const holder = names.get(key);
  if (key === "") {
    report.fault(at, {
      kind: "bad-value",
      message: `name without a visible character: ${JSON.stringify(name)}`,
      found: name,
      remedy: "write the name as people read it",
    });
  } else if (holder !== undefined && holder !== id) {
    report.fault(at, {
      kind: "name-claim",
      message: `name of two actors: "${shown(name)}" stands for ${holder} and for ${id}`,
      found: name,
      remedy: `leave it to one of them; if ${holder} and ${id} are the same, make one actor of them`,
    });
  } else {
    names.set(key, id);
  }
}

function claim(
  holders: Map<string, string>,
  value: string | undefined,
  { id, at }: Claim,
  report: Report,
): void {
  if (value === undefined) return;
  const holder = holders.get(value);
  if (holder === undefined) {
    holders.set(value, id);
    return;
  }
  report.fault(at, {
    kind: "fact-claim",
    message: `${value} claimed twice: by ${holder} and by ${id}`,
    found: value,
    remedy: "correct the wrong one; if both are the same, make one of them",
  });
}
