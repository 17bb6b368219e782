/**
 * The event vocabulary of PLOVER 2.0 (Political Language Ontology for Verifiable
 * Event Records): 16 event types in 4 quad classes, each with its modes.
 *
 * Source: PLOVER manual, draft v2.0, github.com/openeventdata/PLOVER at 5e0c24f
 * (CC BY-SA 4.0). Names and scores are the manual's; the one-line meanings are ours.
 * Scores run from -10 (most hostile) to 10 (most cooperative). Two repairs: the
 * manual prints ACCUSE as 3, a slip of sign, so it is -3 here; PROTEST/vandalize has
 * no printed score and takes its type's.
 *
 * Mode names repeat across types (REQUEST/yield, REJECT/yield): a mode means
 * something only together with its type.
 */

export const QUAD_CLASSES = [
  "VERBAL_COOPERATION",
  "MATERIAL_COOPERATION",
  "VERBAL_CONFLICT",
  "MATERIAL_CONFLICT",
] as const;

export type QuadClass = (typeof QUAD_CLASSES)[number];

interface EventTypeEntry {
  readonly quadClass: QuadClass;
  /** Score of an event of this type that has no mode. */
  readonly score: number;
  readonly requiresRecipient: boolean;
  /**
   * May its parties all be actors, with nobody at the receiving end? A deal, a
   * meeting, a battle. Only these types draw edges among their own actors.
   */
  readonly canBeReciprocal: boolean;
  /** Score of each mode. */
  readonly modes: Readonly<Record<string, number>>;
  /** Third person singular and plural, for sentences: "accuses", "accuse". */
  readonly verb: readonly [singular: string, plural: string];
  readonly meaning: string;
}

export const EVENT_TYPES = {
  AGREE: {
    quadClass: "VERBAL_COOPERATION",
    score: 2.5,
    requiresRecipient: false,
    canBeReciprocal: true,
    modes: {},
    verb: ["agrees with", "agree with"],
    meaning: "Offers, promises or declares itself willing to cooperate.",
  },
  CONSULT: {
    quadClass: "VERBAL_COOPERATION",
    score: 2.5,
    requiresRecipient: false,
    canBeReciprocal: true,
    modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 },
    verb: ["consults", "consult"],
    meaning: "Meets, talks, negotiates, visits or calls.",
  },
  SUPPORT: {
    quadClass: "VERBAL_COOPERATION",
    score: 5,
    requiresRecipient: false,
    canBeReciprocal: true,
    modes: {},
    verb: ["supports", "support"],
    meaning: "Backs in words or diplomacy: praise, recognition, a treaty signed.",
  },
  CONCEDE: {
    quadClass: "VERBAL_COOPERATION",
    score: 4.5,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: {},
    verb: ["concedes to", "concede to"],
    meaning: "Gives way in words: declares a truce, apologises, announces a pardon or a retreat.",
  },
  COOPERATE: {
    quadClass: "MATERIAL_COOPERATION",
    score: 9.5,
    requiresRecipient: true,
    canBeReciprocal: true,
    modes: {},
    verb: ["cooperates with", "cooperate with"],
    meaning: "Works together in deed: trade, joint exercises, shared intelligence.",
  },
  AID: {
    quadClass: "MATERIAL_COOPERATION",
    score: 10,
    requiresRecipient: true,
    canBeReciprocal: false,
    modes: {},
    verb: ["aids", "aid"],
    meaning: "Gives what mainly helps the other: money, arms, relief, shelter.",
  },
  RETREAT: {
    quadClass: "MATERIAL_COOPERATION",
    score: 6.5,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
    verb: ["gives way to", "give way to"],
    meaning: "Gives way in deed: withdraws, frees prisoners, keeps a truce, opens access.",
  },
  REQUEST: {
    quadClass: "VERBAL_CONFLICT",
    score: 0,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: { assist: 0.5, change: -1, yield: -1, meet: 0 },
    verb: ["asks something of", "ask something of"],
    meaning: "Asks, demands or orders.",
  },
  ACCUSE: {
    quadClass: "VERBAL_CONFLICT",
    score: -3,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: { disapprove: -2, investigate: -3.5, allege: -3.5 },
    verb: ["accuses", "accuse"],
    meaning: "Blames, criticises, alleges, sues or investigates.",
  },
  REJECT: {
    quadClass: "VERBAL_CONFLICT",
    score: -2,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: { assist: -1.5, change: -2, yield: -2, meet: -2 },
    verb: ["rejects", "reject"],
    meaning: "Refuses an offer, a demand, a meeting or a claim.",
  },
  THREATEN: {
    quadClass: "VERBAL_CONFLICT",
    score: -3.5,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: {
      restrict: -3,
      arrest: -3.5,
      relations: -3.5,
      expel: -3.5,
      territory: -4,
      violence: -3.5,
    },
    verb: ["threatens", "threaten"],
    meaning: "Warns of force, pressure or other serious consequences.",
  },
  PROTEST: {
    quadClass: "MATERIAL_CONFLICT",
    score: -5,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: {
      demo: -5,
      riot: -7,
      strike: -5,
      hunger: -4.5,
      boycott: -4.5,
      obstruct: -4.5,
      vandalize: -5,
    },
    verb: ["protests against", "protest against"],
    meaning: "Demonstrates, strikes, blocks or otherwise acts together against somebody.",
  },
  SANCTION: {
    quadClass: "MATERIAL_CONFLICT",
    score: -6,
    requiresRecipient: true,
    canBeReciprocal: false,
    modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 },
    verb: ["sanctions", "sanction"],
    meaning: "Cuts back relations: ends aid or talks, expels, convicts, penalises.",
  },
  MOBILIZE: {
    quadClass: "MATERIAL_CONFLICT",
    score: -5.5,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 },
    verb: ["mobilises against", "mobilise against"],
    meaning: "Moves troops, weapons or police, short of using force.",
  },
  COERCE: {
    quadClass: "MATERIAL_CONFLICT",
    score: -7,
    requiresRecipient: false,
    canBeReciprocal: false,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      "martial-law": -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
    verb: ["coerces", "coerce"],
    meaning: "Represses or forces without bodily violence: arrests, seizes, censors, restricts.",
  },
  ASSAULT: {
    quadClass: "MATERIAL_CONFLICT",
    score: -9,
    requiresRecipient: false,
    canBeReciprocal: true,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      "suicide-attack": -9.5,
      aerial: -9.5,
      drone: -9.5,
      "heavy-weapons": -9.5,
      "crowd-control": -7.5,
      unconventional: -10,
    },
    verb: ["attacks", "attack"],
    meaning: "Does what can badly hurt or kill people.",
  },
} as const satisfies Record<string, EventTypeEntry>;

export type EventType = keyof typeof EVENT_TYPES;

export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as readonly EventType[];

export function isEventType(value: string): value is EventType {
  return Object.hasOwn(EVENT_TYPES, value);
}

/** The entry of a type, seen by its general shape rather than its literal one. */
export function eventTypeEntry(type: EventType): EventTypeEntry {
  return EVENT_TYPES[type];
}

export function modesOf(type: EventType): readonly string[] {
  return Object.keys(EVENT_TYPES[type].modes);
}

/** The score of (type, mode): the mode's where there is one, else the type's. */
export function scoreOf(type: EventType, mode: string | undefined): number {
  const entry = eventTypeEntry(type);
  return mode !== undefined && Object.hasOwn(entry.modes, mode)
    ? (entry.modes[mode] ?? entry.score)
    : entry.score;
}

/**
 * REQUEST stands among the conflicts in PLOVER's table, yet a plea for a truce is no
 * hostility: it is drawn in a neutral colour, as background relations are.
 */
export type EdgeTone = QuadClass | "NEUTRAL";

export function toneOf(type: EventType): EdgeTone {
  return type === "REQUEST" ? "NEUTRAL" : EVENT_TYPES[type].quadClass;
}
