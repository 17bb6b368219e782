import type { NodeKey, Properties } from "@/lib/export/part";
import { BACKGROUND_RELATIONS } from "@/lib/model/actor";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { ValueReader } from "../console/values";
import { identifier, type Query } from "../query";
import type { Fields } from "../values";

/** Nodes and relationships as they lie in the database, whatever they hold: to write them down. */

export const NODE_KEYS = {
  Actor: { label: "Actor", key: "actorId" },
  ActorName: { label: "ActorName", key: "nameKey" },
  Article: { label: "Article", key: "articleId" },
  Passage: { label: "Passage", key: "passageId" },
  Place: { label: "Place", key: "placeId" },
  Extraction: { label: "Extraction", key: "runId" },
  Statement: { label: "Statement", key: "statementId" },
} as const satisfies Record<string, NodeKey>;

export type RawLabel = keyof typeof NODE_KEYS;

/** Which relationships are found from which node; `in` where they come to it. */
export const LINKS: Readonly<
  Record<string, { readonly out: readonly string[]; readonly in: readonly string[] }>
> = {
  ActorName: { out: ["NAMES"], in: [] },
  Article: { out: ["MENTIONS"], in: [] },
  Passage: { out: ["PART_OF"], in: [] },
  // A hub's statements would make one page of all of them.
  Statement: {
    out: [
      "HAS_RECIPIENT",
      "ATTRIBUTED_TO",
      "EVIDENCED_BY",
      "STATED_IN",
      "ABOUT",
      "LOCATED_IN",
      "GENERATED_BY",
    ],
    in: ["ACTOR_OF"],
  },
  Actor: { out: [...BACKGROUND_RELATIONS, ...EVENT_TYPE_NAMES, "NEIGHBOUR"], in: [] },
};

export interface RawNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

const UNLIMITED = { depth: Infinity, string: Infinity, list: Infinity };

function propertiesOf(row: Fields): Properties {
  const reader = new ValueReader(UNLIMITED);
  const found = row.unread("properties") as Readonly<Record<string, unknown>>;
  return Object.entries(found)
    .map(([name, value]) => [name, reader.read(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const readNode = (row: Fields): RawNode => ({
  id: row.text("id"),
  labels: row.texts("labels").toSorted(),
  properties: propertiesOf(row),
});

const nameOf = ({ label, key }: NodeKey) => ({ n: identifier(label), key: identifier(key) });

export const rawPage =
  (of: NodeKey) =>
  (after: string, limit: number): Query<RawNode> => {
    const { n, key } = nameOf(of);
    return {
      name: "export nodes",
      text: `
      MATCH (n:${n}) WHERE n.${key} > $after
      WITH n ORDER BY n.${key} LIMIT toInteger($limit)
      RETURN n.${key} AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
      params: { after, limit },
      access: "READ",
      map: readNode,
    };
  };

export const rawByIds =
  (of: NodeKey) =>
  (ids: readonly string[]): Query<RawNode> => {
    const { n, key } = nameOf(of);
    return {
      name: "export nodes by id",
      text: `
      MATCH (n:${n}) WHERE n.${key} IN $ids
      RETURN n.${key} AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
      params: { ids },
      access: "READ",
      map: readNode,
    };
  };

export interface RawLink {
  readonly type: string;
  readonly near: string;
  readonly far: string;
  readonly farLabel: RawLabel;
  readonly isIncoming: boolean;
  readonly properties: Properties;
}

const anyKey = (node: string): string =>
  `coalesce(${Object.values(NODE_KEYS)
    .map(({ key }) => `${node}.${identifier(key)}`)
    .join(", ")})`;

const LABELS = Object.keys(NODE_KEYS) as readonly RawLabel[];

/** All relationships of these nodes that are found from their side. */
export const rawLinks =
  (of: NodeKey) =>
  (ids: readonly string[]): Query<RawLink> => {
    const { n, key } = nameOf(of);
    const links = LINKS[of.label] ?? { out: [], in: [] };
    const outgoing = `MATCH (n)-[r:${links.out.map(identifier).join("|")}]->(x) RETURN r, x, false AS isIncoming`;
    const incoming =
      links.in.length === 0
        ? ""
        : `UNION ALL MATCH (n)<-[r:${links.in.map(identifier).join("|")}]-(x) RETURN r, x, true AS isIncoming`;
    return {
      name: "export relationships",
      text: `
      MATCH (n:${n}) WHERE n.${key} IN $ids
      CALL (n) { ${outgoing} ${incoming} }
      WITH type(r) AS type, n.${key} AS near, ${anyKey("x")} AS far,
        head([label IN labels(x) WHERE label IN $labels]) AS farLabel, isIncoming,
        properties(r) AS properties
      RETURN type, near, far, farLabel, isIncoming, properties
      ORDER BY type, near, far, properties.articleId`,
      params: { ids, labels: LABELS },
      access: "READ",
      map: (row) => ({
        type: row.text("type"),
        near: row.text("near"),
        far: row.text("far"),
        farLabel: labelOf(row.text("farLabel")),
        isIncoming: row.flag("isIncoming"),
        properties: propertiesOf(row),
      }),
    };
  };

function labelOf(found: string): RawLabel {
  const label = LABELS.find((each) => each === found);
  if (!label) throw new Error(`label not ours: ${found}`);
  return label;
}
