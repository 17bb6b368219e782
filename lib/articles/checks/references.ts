import { type Path, shown } from "../faults";
import { nameKey } from "../names";
import { nearest } from "../nearest";
import { type Draft, partyId } from "./draft";
import type { Report } from "./report";

/** A mention of something that is defined elsewhere in the script. */
interface Mention {
  readonly id: string;
  readonly at: Path;
}

interface Named {
  readonly name?: string | undefined;
  readonly aliases?: readonly (string | undefined)[] | undefined;
}

/** Is every actor, place and statement that is named also defined, and the other way round? */
export function checkReferences(draft: Draft, report: Report): void {
  const actors: Mention[] = [];
  const places: Mention[] = [];
  const mention = (list: Mention[], id: string | undefined, at: Path): void => {
    if (id !== undefined) list.push({ id, at });
  };
  (draft.background ?? []).forEach((relation, index) => {
    mention(actors, relation?.from, ["background", index, "from"]);
    mention(actors, relation?.to, ["background", index, "to"]);
  });
  (draft.statements ?? []).forEach((statement, index) => {
    for (const role of ["actors", "recipients"] as const) {
      (statement?.[role] ?? []).forEach((party, order) => {
        const at = ["statements", index, role, order];
        mention(actors, partyId(party), typeof party === "object" ? [...at, "actor"] : at);
      });
    }
    (statement?.attribution ?? []).forEach((link, order) =>
      mention(actors, link?.speaker, ["statements", index, "attribution", order, "speaker"]),
    );
    (statement?.places ?? []).forEach((id, order) =>
      mention(places, id, ["statements", index, "places", order]),
    );
  });
  match("actor", actors, draft.actors, report);
  match("place", places, draft.places, report);
  checkAbout(draft, report);
}

function match(
  noun: "actor" | "place",
  mentions: readonly Mention[],
  defined: Readonly<Record<string, Named | undefined>> | undefined,
  report: Report,
): void {
  // Where the definitions as a whole could not be read, every mention would be a fault.
  if (defined === undefined) return;
  const ids = Object.keys(defined);
  const known = new Set(ids);
  const used = new Set<string>();
  const meant = new Map<string, string | undefined>();
  for (const { id, at } of mentions) {
    used.add(id);
    if (known.has(id)) continue;
    // One wrong id may stand in thousands of statements.
    if (!meant.has(id)) meant.set(id, idNamed(id, defined) ?? nearest(id, ids));
    const suggestion = meant.get(id);
    report.fault(at, {
      kind: "unknown-reference",
      message: `unknown ${noun}: ${shown(id)}`,
      found: id,
      allowed: ids,
      ...(suggestion !== undefined && { suggestion }),
      remedy: `define it under ${noun}s, or use an id that stands there`,
    });
  }
  for (const id of ids) {
    if (used.has(id)) continue;
    report.warn([`${noun}s`, id], {
      kind: "unused",
      message: `unused ${noun}: ${shown(id)}`,
      found: id,
      remedy: "leave it out, or add the statement in which it was to stand",
    });
  }
}

/** The id of what has this name: `russia` where the author called it `rus`. */
function idNamed(
  wanted: string,
  defined: Readonly<Record<string, Named | undefined>>,
): string | undefined {
  const key = nameKey(wanted).replaceAll("-", " ");
  return Object.keys(defined).find((id) => {
    const held = defined[id];
    return [held?.name, ...(held?.aliases ?? [])].some(
      (name) => name !== undefined && nameKey(name).replaceAll("-", " ") === key,
    );
  });
}

function checkAbout(draft: Draft, report: Report): void {
  const first = new Map<string, number>();
  (draft.statements ?? []).forEach((statement, index) => {
    if (statement?.key === undefined) return;
    const earlier = first.get(statement.key);
    if (earlier === undefined) first.set(statement.key, index);
    else {
      report.fault(["statements", index, "key"], {
        kind: "twice",
        message: `statement key given twice: ${statement.key}, at statements[${earlier}] and statements[${index}]`,
        found: statement.key,
        remedy: "give each statement a key of its own",
      });
    }
  });
  (draft.statements ?? []).forEach((statement, index) => {
    (statement?.about ?? []).forEach((link, order) => {
      const key = link?.statement;
      if (key === undefined) return;
      const at = ["statements", index, "about", order, "statement"];
      if (key === statement?.key) {
        report.fault(at, {
          kind: "unknown-statement",
          message: `statement about itself: ${key}`,
          found: key,
          remedy: "name the other statement, or leave it out",
        });
      } else if (!first.has(key)) {
        const suggestion = nearest(key, first.keys());
        report.fault(at, {
          kind: "unknown-statement",
          message: `unknown statement: ${shown(key)}`,
          found: key,
          allowed: [...first.keys()],
          ...(suggestion !== undefined && { suggestion }),
          remedy: "use the key of a statement of this script",
        });
      }
    });
  });
}
