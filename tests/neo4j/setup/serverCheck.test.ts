import { expect, test } from "vitest";
import { loginState, readServerFacts } from "@/lib/neo4j/admin";
import { checkServer } from "@/scripts/setup/server-check";

const { WHOSAYS_TEST_NEO4J_URI: uri = "", WHOSAYS_TEST_NEO4J_PASSWORD: password = "" } =
  process.env;
const login = { uri, username: process.env["WHOSAYS_TEST_NEO4J_USERNAME"] ?? "neo4j", password };

test("the server says what it is, by every scheme", async () => {
  const facts = await readServerFacts(login);
  expect(facts).toEqual({
    version: expect.stringMatching(/^(5\.26|20\d\d)\.\d+/),
    edition: "community",
  });
  expect(await checkServer(login)).toEqual(facts);
  expect(await checkServer({ ...login, uri: uri.replace("bolt://", "neo4j://") })).toEqual(facts);
});

test("a wrong password is told as such", async () => {
  await expect(checkServer({ ...login, password: "wrong" })).rejects.toThrow(
    `password refused by Neo4j at ${uri} for user ${login.username}; mend NEO4J_USERNAME or NEO4J_PASSWORD`,
  );
  expect(await loginState(login)).toBe("accepted");
});
