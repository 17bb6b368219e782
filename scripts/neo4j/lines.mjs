/**
 * The two lines of Neo4j that we start ourselves: the long-term one for people, the newest one
 * beside it in the tests, so that a change there is noticed before it becomes the long-term one.
 *
 * @typedef {"lts" | "newest"} Line
 * @typedef {{version: string, java: number, mainClass: string}} LineFacts `java`: least feature version
 * @type {Record<Line, LineFacts>}
 */
export const lines = {
  lts: { version: "5.26.28", java: 17, mainClass: "org.neo4j.server.CommunityEntryPoint" },
  newest: { version: "2026.09.0", java: 21, mainClass: "org.neo4j.server.Neo4jCommunity" },
};
