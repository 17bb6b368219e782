import { expect, test } from "vitest";
import { readDatabaseEnv, readWebEnv } from "@/lib/server/env";

const database = {
  NEO4J_URI: "neo4j+s://x.databases.neo4j.io",
  NEO4J_USERNAME: "neo4j",
  NEO4J_PASSWORD: "secret",
};

test("reads the connection, with every scheme of the driver", () => {
  expect(readDatabaseEnv({ NODE_ENV: "test", ...database })).toEqual(database);
  for (const scheme of ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"]) {
    const env = { NODE_ENV: "test", ...database, NEO4J_URI: `${scheme}://127.0.0.1:7687` } as const;
    expect(readDatabaseEnv(env).NEO4J_URI).toBe(env.NEO4J_URI);
  }
});

test("names every variable that is missing or wrong, and no value", () => {
  const env = {
    NODE_ENV: "test",
    NEO4J_URI: "http://user:hunter2@host",
    NEO4J_PASSWORD: "",
  } as const;
  expect(() => readDatabaseEnv(env)).toThrow(
    "invalid environment: NEO4J_URI: a URI: neo4j://127.0.0.1:7687; " +
      "NEO4J_USERNAME: not set; NEO4J_PASSWORD: not set",
  );
});

test("has defaults for the web server", () => {
  expect(readWebEnv({ NODE_ENV: "test" })).toEqual({
    HOST: "127.0.0.1",
    PORT: 3000,
    WHOSAYS_ORIGIN: [],
    WHOSAYS_GRACE_S: 10,
    WHOSAYS_LOG: "info",
    WHOSAYS_VIEWS: "database",
    WHOSAYS_ALLOWED_PROCEDURES: [],
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["WHOSAYS_TRUSTED_PROXY", "who.example.org"],
  ["WHOSAYS_TRUSTED_PROXY", "https://who.example.org/path"],
  ["WHOSAYS_CONSOLE_QUERIES", "0"],
  ["WHOSAYS_CONSOLE_QUERIES", "many"],
  ["WHOSAYS_LOG", "loud"],
  ["WHOSAYS_VIEWS", "nowhere"],
  ["WHOSAYS_TOKEN", "fifteen-letters"],
  ["WHOSAYS_TOKEN", "long enough, with blanks"],
  ["WHOSAYS_TOKEN", "länger als nötig, und ohne ASCII"],
  ["WHOSAYS_ORIGIN", "http://one.example:3000,two.example"],
  ["WHOSAYS_GRACE_S", "soon"],
  ["WHOSAYS_GRACE_S", "-1"],
  ["WHOSAYS_ALLOWED_PROCEDURES", "apoc.text.join; DROP"],
])("refuses %s=%s", (name, value) => {
  expect(() => readWebEnv({ NODE_ENV: "test", [name]: value })).toThrow(
    `invalid environment: ${name}: `,
  );
});
