import type { StatementFilter } from "@/lib/model/answers";

interface Matched {
  /** Cypher that leaves each statement once, as `s`. */
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The statements that fit a filter. The first field given is where the search starts, in
 * this order because it narrows most; the others are tested on what it finds.
 */
export function matchStatements(filter: StatementFilter): Matched {
  const params = { ...filter, smallerFirst: (filter.actor ?? "") < (filter.recipient ?? "") };
  const fields = FIELDS.filter((field) => field.isGiven(filter));
  const [first, ...others] = fields;
  const start = first ? first.start : "MATCH (s:Statement)";
  const tests = others.map((field) => field.test).join(" AND ");
  return { text: tests === "" ? start : `${start} WITH s WHERE ${tests}`, params };
}

interface Field {
  readonly isGiven: (filter: StatementFilter) => boolean;
  readonly start: string;
  readonly test: string;
}

const role = (
  name: "actor" | "recipient" | "speaker" | "article" | "involves",
  toParty: string,
  party: string,
): Field => ({
  isGiven: (filter) => filter[name] !== undefined,
  start: `MATCH (:${party} {${ID_OF[name]}: $${name}})${toParty}(s:Statement) WITH DISTINCT s`,
  test: `EXISTS { (:${party} {${ID_OF[name]}: $${name}})${toParty}(s) }`,
});

const ID_OF = {
  actor: "actorId",
  recipient: "actorId",
  speaker: "actorId",
  involves: "actorId",
  article: "articleId",
} as const;

/** Counts exactly what the derived edges of the pair count. */
const PAIR = `EXISTS { (s)-[:HAS_RECIPIENT]->(:Actor {actorId: $recipient}) } OR
  ($smallerFirst AND s.reciprocal AND NOT EXISTS { (s)-[:HAS_RECIPIENT]->() } AND EXISTS { (:Actor {actorId: $recipient})-[:ACTOR_OF]->(s) })`;

const isPair = (filter: StatementFilter) =>
  filter.actor !== undefined && filter.recipient !== undefined;

const actor = role("actor", "-[:ACTOR_OF]->", "Actor");
const recipient = role("recipient", "<-[:HAS_RECIPIENT]-", "Actor");

const FIELDS: readonly Field[] = [
  { isGiven: isPair, start: `${actor.start} WHERE ${PAIR}`, test: PAIR },
  { ...actor, isGiven: (filter) => actor.isGiven(filter) && !isPair(filter) },
  { ...recipient, isGiven: (filter) => recipient.isGiven(filter) && !isPair(filter) },
  role("speaker", "<-[:ATTRIBUTED_TO]-", "Actor"),
  role("involves", "-[:ACTOR_OF|HAS_RECIPIENT]-", "Actor"),
  role("article", "<-[:STATED_IN]-", "Article"),
  {
    isGiven: (filter) => filter.type !== undefined,
    start: "MATCH (s:Statement {eventType: $type})",
    test: "s.eventType = $type",
  },
];
