import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkServer } from "@/scripts/setup/server-check";

let server: Server | undefined;
afterEach(() => server?.close());

/** Something that answers everybody in its own words, and where it stands. */
async function speaking(words: string): Promise<string> {
  const listening = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(words));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  return `bolt://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

const login = (uri: string) => ({ uri, username: "neo4j", password: "secret" });

test.each([
  ["an HTTP server, as at Neo4j's port 7474", "HTTP/1.1 400 Bad Request\r\n\r\n"],
  ["a server of another protocol", "\u0000\u0000\u0000\u0000"],
])("%s is told from one that is away", async (_, words) => {
  const uri = await speaking(words);
  await expect(checkServer(login(uri))).rejects.toThrow(
    `Neo4j at ${uri} not found: what listens there does not speak Bolt; name its Bolt port (7687 as a rule, not 7474) in NEO4J_URI`,
  );
});

test("a server that hangs up is not reached", async () => {
  const uri = await speaking("");
  await expect(checkServer(login(uri))).rejects.toThrow(
    `Neo4j at ${uri} not reached; start it, or mend NEO4J_URI`,
  );
});
