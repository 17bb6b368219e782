/** What a filter needs beyond its value: loaded when one is set or looked for, and not before. */
export { indexColumns } from "./columns";
export { cypherOf } from "./cypher/query";
export { facetsOf } from "./facets";
export { filtering } from "./pass";
export { timesOf } from "./times";
export * from "../list/listed";
