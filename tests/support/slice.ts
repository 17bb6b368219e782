import type { ActorKind, ActorNode } from "@/lib/model/actor";
import { actorIdSchema, articleIdSchema } from "@/lib/model/ids";
import { type EventType, scoreOf } from "@/lib/model/plover";
import type { BackgroundEdge, DerivedEdge, GraphSlice } from "@/lib/model/slice";

type Marks = Partial<
  Pick<DerivedEdge, "statements" | "negated" | "hedged" | "attributed" | "reciprocal">
>;

export function actor(id: string, name: string, kind: ActorKind, statementCount = 1): ActorNode {
  return {
    actorId: actorIdSchema.parse(id),
    name,
    kind,
    aliases: [],
    statementCount,
    spokenCount: 0,
    neighbourCount: 1,
  };
}

export function edge(from: string, type: EventType, to: string, marks: Marks = {}): DerivedEdge {
  const statements = marks.statements ?? 1;
  return {
    edgeId: `${from}|${type}|${to}`,
    actorId: actorIdSchema.parse(from),
    recipientId: actorIdSchema.parse(to),
    eventType: type,
    reciprocal: false,
    statements,
    articles: 1,
    score: scoreOf(type, undefined),
    negated: 0,
    hedged: 0,
    attributed: 0,
    ...marks,
  };
}

export function background(
  from: string,
  relation: BackgroundEdge["relation"],
  to: string,
): BackgroundEdge {
  return {
    edgeId: `${from}|${relation}|${to}`,
    actorId: actorIdSchema.parse(from),
    recipientId: actorIdSchema.parse(to),
    relation,
    articleIds: [articleIdSchema.parse("first-article")],
  };
}

export function slice(
  actors: readonly ActorNode[],
  edges: readonly DerivedEdge[],
  backgroundEdges: readonly BackgroundEdge[] = [],
): GraphSlice {
  return {
    actors,
    edges,
    background: backgroundEdges,
    total: { actors: actors.length, edges: edges.length, background: backgroundEdges.length },
    leftOut: { actors: 0, edges: 0, background: 0 },
  };
}

const said = { attributed: 1 };
const offered = { attributed: 1, hedged: 1 };

/** The shape of the first article: what a first screen has to carry. */
export const FIRST_ARTICLE: GraphSlice = slice(
  [
    actor("rus", "Russia", "Country", 8),
    actor("swe", "Sweden", "Country", 2),
    actor("kwt", "Kuwait", "Country", 2),
    actor("tur", "Turkey", "Country", 1),
    actor("irn", "Iran", "Country", 3),
    actor("syr", "Syria", "Country", 3),
    actor("srb", "Serbia", "Country", 1),
    actor("un", "United Nations", "Igo", 1),
    actor("un-security-council", "UN Security Council", "Igo", 4),
    actor("islamic-state", "Islamic State", "ArmedGroup", 2),
    actor("al-nusra-front", "al-Nusra Front", "ArmedGroup", 5),
    actor("eastern-ghouta-armed-groups", "Armed groups in Eastern Ghouta", "ArmedGroup", 5),
    actor("kremlin", "The Kremlin", "Organization", 3),
    actor("sergei-lavrov", "Sergei Lavrov", "Person", 1),
    actor("dmitry-peskov", "Dmitry Peskov", "Person", 1),
    actor("terror-supporting-states", "States that support terrorists in Syria", "Group", 3),
    actor("eastern-ghouta-civilians", "Civilians of Eastern Ghouta", "Group", 3),
  ],
  [
    edge("swe", "REQUEST", "un-security-council"),
    edge("kwt", "REQUEST", "un-security-council"),
    edge("swe", "REQUEST", "syr"),
    edge("kwt", "REQUEST", "syr"),
    edge("rus", "SUPPORT", "un-security-council", offered),
    edge("rus", "REJECT", "islamic-state", offered),
    edge("rus", "REJECT", "al-nusra-front", offered),
    edge("rus", "REJECT", "eastern-ghouta-armed-groups", offered),
    edge("rus", "AGREE", "eastern-ghouta-armed-groups", said),
    edge("al-nusra-front", "REJECT", "rus", said),
    edge("eastern-ghouta-armed-groups", "REJECT", "rus", { attributed: 2, statements: 2 }),
    edge("al-nusra-front", "ASSAULT", "syr", said),
    edge("eastern-ghouta-armed-groups", "ASSAULT", "syr", { attributed: 2, statements: 2 }),
    edge("al-nusra-front", "COERCE", "eastern-ghouta-civilians", said),
    edge("eastern-ghouta-armed-groups", "COERCE", "eastern-ghouta-civilians", said),
    edge("rus", "AGREE", "tur", { reciprocal: true }),
    edge("irn", "AGREE", "rus", { reciprocal: true }),
    edge("irn", "AGREE", "tur", { reciprocal: true }),
    edge("kremlin", "ACCUSE", "terror-supporting-states"),
    edge("rus", "AID", "terror-supporting-states", { negated: 1, attributed: 1 }),
    edge("rus", "ASSAULT", "islamic-state", said),
    edge("syr", "ASSAULT", "islamic-state", said),
    edge("irn", "ASSAULT", "islamic-state", said),
    edge("terror-supporting-states", "AID", "al-nusra-front", said),
  ],
  [
    background("sergei-lavrov", "REPRESENTS", "rus"),
    background("dmitry-peskov", "REPRESENTS", "kremlin"),
    background("kremlin", "PART_OF", "rus"),
    background("swe", "MEMBER_OF", "un-security-council"),
    background("kwt", "MEMBER_OF", "un-security-council"),
    background("rus", "MEMBER_OF", "un-security-council"),
    background("un-security-council", "PART_OF", "un"),
    background("srb", "MEMBER_OF", "un"),
  ],
);
