import type { PropertyCount } from "@/lib/model/console";
import { identifier, type Query } from "../query";

/** Names, and how many carry them, from the count store. */
export const labelNames = (): Query<string> => ({
  name: "labels",
  text: "CALL db.labels() YIELD label RETURN label ORDER BY label",
  params: {},
  access: "READ",
  map: (row) => row.text("label"),
});

export const typeNames = (): Query<string> => ({
  name: "relationship types",
  text: "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type",
  params: {},
  access: "READ",
  map: (row) => row.text("type"),
});

export const labelCount = (label: string): Query<number> => ({
  name: "label count",
  text: `MATCH (n:${identifier(label)}) RETURN count(n) AS count`,
  params: {},
  access: "READ",
  map: (row) => row.number("count"),
});

export const typeCount = (type: string): Query<number> => ({
  name: "relationship type count",
  text: `MATCH ()-[r:${identifier(type)}]->() RETURN count(r) AS count`,
  params: {},
  access: "READ",
  map: (row) => row.number("count"),
});

/** `own` leaves out nodes that another of their labels counts. */
export interface KeyCount extends PropertyCount {
  readonly own: number;
}

/** @param most so many nodes are looked at */
export const labelProperties = (label: string, most: number): Query<KeyCount> => ({
  name: "properties of a label",
  text: `
    MATCH (n:${identifier(label)}) WITH n LIMIT toInteger($most)
    WITH n, labels(n)[0] = $label AS isFirst UNWIND keys(n) AS name
    RETURN name, count(*) AS count, sum(CASE WHEN isFirst THEN 1 ELSE 0 END) AS own
    ORDER BY name`,
  params: { label, most },
  access: "READ",
  map: (row) => ({ name: row.text("name"), count: row.number("count"), own: row.number("own") }),
});

export const typeProperties = (type: string, most: number): Query<KeyCount> => ({
  name: "properties of a relationship type",
  text: `
    MATCH ()-[r:${identifier(type)}]->() WITH r LIMIT toInteger($most)
    UNWIND keys(r) AS name RETURN name, count(*) AS count ORDER BY name`,
  params: { most },
  access: "READ",
  map: (row) => ({
    name: row.text("name"),
    count: row.number("count"),
    own: row.number("count"),
  }),
});

export interface CallableRow {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  readonly isBuiltIn: boolean;
}

export const functionNames = (): Query<CallableRow> => ({
  name: "functions",
  text: `
    SHOW FUNCTIONS YIELD name, signature, description, isBuiltIn
    RETURN name, signature, description, isBuiltIn ORDER BY name`,
  params: {},
  access: "READ",
  map: (row) => ({
    name: row.text("name"),
    signature: row.text("signature"),
    description: row.text("description"),
    isBuiltIn: row.flag("isBuiltIn"),
  }),
});

export const procedureNames = (): Query<CallableRow> => ({
  name: "procedures",
  text: `
    SHOW PROCEDURES YIELD name, signature, description
    RETURN name, signature, description ORDER BY name`,
  params: {},
  access: "READ",
  map: (row) => ({
    name: row.text("name"),
    signature: row.text("signature"),
    description: row.text("description"),
    isBuiltIn: false,
  }),
});
