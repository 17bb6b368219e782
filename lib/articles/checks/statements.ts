import { parseDateSpan } from "@/lib/model/dates";
import {
  type EventType,
  EVENT_TYPE_NAMES,
  EVENT_TYPES,
  eventTypeEntry,
  modesOf,
} from "@/lib/model/plover";
import { type Path, shown } from "../faults";
import { nearest } from "../nearest";
import { type Draft, type DraftStatement, partyId } from "./draft";
import type { Report } from "./report";

/** Does each statement fit the vocabulary and itself? */
export function checkStatements(draft: Draft, report: Report): void {
  (draft.statements ?? []).forEach((statement, index) => {
    if (statement === undefined) return;
    const at: Path = ["statements", index];
    if (statement.type !== undefined) checkMode(statement.type, statement.mode, at, report);
    checkParties(statement, at, report);
    checkRepeats(statement, at, report);
    checkDates(statement, draft.publishedOn, at, report);
    checkPolarity(statement, at, report);
    if (statement.auxiliary?.includes("negation") && statement.polarity === "positive") {
      report.fault([...at, "polarity"], {
        kind: "polarity",
        message: "negation with positive polarity",
        found: "positive",
        remedy: `write polarity: "negative" where it is said not to have happened, else leave "negation" out`,
      });
    }
  });
  (draft.background ?? []).forEach((relation, index) => {
    if (relation?.from === undefined || relation.from !== relation.to) return;
    report.fault(["background", index, "to"], {
      kind: "twice",
      message: `background relation of an actor to itself: ${shown(relation.from)}`,
      found: relation.from,
      remedy: "name two actors",
    });
  });
}

/** Factuality is of the deed: who says that it did not happen cannot say that it did. */
function checkPolarity(statement: DraftStatement, at: Path, report: Report): void {
  if (statement.polarity !== "negative" || statement.attribution === undefined) return;
  const [innermost] = statement.attribution;
  const speaks = statement.attribution.length > 0;
  const factuality = speaks ? innermost?.factuality : statement.factuality;
  if (factuality === undefined || !factuality.endsWith("+")) return;
  const whose = speaks ? ["attribution", 0, "factuality"] : ["factuality"];
  const denied = factuality.replace("+", "-");
  report.fault([...at, ...whose], {
    kind: "polarity",
    message: `negative polarity with ${factuality}`,
    found: factuality,
    remedy: `write ${denied} where it is said not to have happened: factuality is of the deed, not of the sentence`,
  });
}

function checkMode(type: EventType, mode: string | undefined, at: Path, report: Report): void {
  const modes = modesOf(type);
  if (mode === undefined || modes.includes(mode)) return;
  const others = EVENT_TYPE_NAMES.filter((name) => modesOf(name).includes(mode));
  const suggestion = nearest(mode, modes);
  const elsewhere = others.length > 0 ? ` (it is one of ${others.join(", ")})` : "";
  report.fault([...at, "mode"], {
    kind: "unknown-mode",
    message: `unknown mode of ${type}: ${shown(mode)}${elsewhere}`,
    found: mode,
    allowed: modes,
    ...(suggestion !== undefined && { suggestion }),
    remedy:
      modes.length === 0
        ? `leave mode out: ${type} has none`
        : `leave mode out, or use one of ${modes.join(", ")}`,
  });
}

function checkParties(statement: DraftStatement, at: Path, report: Report): void {
  const { type, recipients } = statement;
  if (type === undefined || recipients === undefined || report.touches([...at, "reciprocal"]))
    return;
  const { canBeReciprocal, requiresRecipient } = eventTypeEntry(type);
  if (statement.reciprocal !== true) {
    if (!requiresRecipient || recipients.length > 0) return;
    report.fault([...at, "recipients"], {
      kind: "recipient",
      message: `missing recipient: ${type} is always done to somebody`,
      remedy: canBeReciprocal
        ? "add recipients, or reciprocal: true where the actors are parties to one another"
        : "add recipients",
    });
    return;
  }
  if (!canBeReciprocal) {
    const allowed = EVENT_TYPE_NAMES.filter((name) => EVENT_TYPES[name].canBeReciprocal);
    report.fault([...at, "reciprocal"], {
      kind: "reciprocal",
      message: `reciprocal ${type}: only ${allowed.join(", ")} can be`,
      found: "true",
      allowed,
      remedy: "leave reciprocal out and name recipients, or take another type",
    });
  }
  if (recipients.length > 0) {
    report.fault([...at, "recipients"], {
      kind: "reciprocal",
      message: "recipients of a reciprocal statement",
      found: shown(recipients.map(partyId).join(", ")),
      remedy: "name all parties as actors, or leave reciprocal out",
    });
  }
  if (statement.actors && statement.actors.length < 2) {
    report.fault([...at, "actors"], {
      kind: "reciprocal",
      message: "reciprocal statement with one actor",
      found: shown(statement.actors.map(partyId).join(", ")),
      remedy: "name the other party among the actors, or leave reciprocal out",
    });
  }
}

/** Each thing is named once in each list. */
function checkRepeats(statement: DraftStatement, at: Path, report: Report): void {
  const lists: readonly (readonly [
    field: string,
    noun: string,
    values: readonly (string | undefined)[],
  ])[] = [
    ["actors", "actor", (statement.actors ?? []).map(partyId)],
    ["recipients", "recipient", (statement.recipients ?? []).map(partyId)],
    ["attribution", "speaker", (statement.attribution ?? []).map((link) => link?.speaker)],
    ["places", "place", statement.places ?? []],
    ["contexts", "context", statement.contexts ?? []],
    ["auxiliary", "auxiliary mode", statement.auxiliary ?? []],
    [
      "about",
      "link",
      (statement.about ?? []).map(
        (link) => link?.relation && link.statement && `${link.relation} ${link.statement}`,
      ),
    ],
  ];
  for (const [field, noun, values] of lists) {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (value === undefined) return;
      if (seen.has(value)) {
        report.fault([...at, field, index], {
          kind: "twice",
          message: `${noun} named twice: ${shown(value)}`,
          found: value,
          remedy: "name it once",
        });
      }
      seen.add(value);
    });
  }
}

const DAY_MS = 86_400_000;

function checkDates(
  statement: DraftStatement,
  publishedOn: string | undefined,
  at: Path,
  report: Report,
): void {
  if (publishedOn === undefined) return;
  const published = Date.parse(publishedOn);
  // A day of grace: where it was said it may be tomorrow already.
  if (statement.reportedOn !== undefined && Date.parse(statement.reportedOn) > published + DAY_MS) {
    report.fault([...at, "reportedOn"], {
      kind: "date",
      message: `date after publication: said on ${statement.reportedOn}, published on ${publishedOn}`,
      found: statement.reportedOn,
      remedy: "correct reportedOn or publishedOn",
    });
  }
  const happened = statement.happened === undefined ? undefined : parseDateSpan(statement.happened);
  const open =
    statement.condition !== undefined ||
    statement.auxiliary?.some((mode) => mode === "future" || mode === "hypothetical");
  if (happened && Date.parse(happened.start) > published + DAY_MS && open === false) {
    report.warn([...at, "happened"], {
      kind: "date",
      message: `date after publication: happens on ${happened.start}, published on ${publishedOn}`,
      found: statement.happened ?? "",
      remedy: `add auxiliary: ["future"], or correct the date`,
    });
  }
}
