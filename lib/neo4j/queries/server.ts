import type { Counts } from "@/lib/model/answers";
import type { Query } from "../query";

export interface ServerInfo {
  readonly version: string;
  readonly edition: string;
}

export const serverInfo = (): Query<ServerInfo> => ({
  name: "server info",
  text: `
    CALL dbms.components() YIELD name, versions, edition
    WITH name, versions, edition WHERE name = "Neo4j Kernel"
    RETURN versions[0] AS version, edition`,
  params: {},
  access: "READ",
  map: (row) => ({ version: row.text("version"), edition: row.text("edition") }),
});

/** Number of the last migration that ran; 0 on a database that has seen none. */
export const migrationVersion = (): Query<number> => ({
  name: "migration version",
  text: "MATCH (m:WhoSaysMigration) RETURN coalesce(max(m.version), 0) AS version",
  params: {},
  access: "READ",
  map: (row) => row.number("version"),
});

/** From the count store, so that it costs the same however much is in the database. */
export const counts = (): Query<Counts> => ({
  name: "counts",
  text: `
    RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors,
      COUNT { (:Statement) } AS statements`,
  params: {},
  access: "READ",
  map: (row) => ({
    articles: row.number("articles"),
    actors: row.number("actors"),
    statements: row.number("statements"),
  }),
});

/** What every article holds, by its hash, in the order of their ids. */
export const contentHashes = (): Query<string> => ({
  name: "content hashes",
  text: "MATCH (a:Article) RETURN a.articleId + ' ' + a.contentHash AS hash ORDER BY a.articleId",
  params: {},
  access: "READ",
  map: (row) => row.text("hash"),
});
