import { expect, test } from "vitest";
import { createClient, ProblemError, UnreachableError } from "@/lib/client";
import { urls } from "@/lib/client/urls";
import { toDisplay } from "@/lib/model/errors";
import { actorIdSchema, articleIdSchema, statementIdSchema } from "@/lib/model/ids";
import { freePort } from "@/scripts/setup/ports.mjs";
import { useServing } from "@/tests/support/serving";

const rus = actorIdSchema.parse("rus");
const syr = actorIdSchema.parse("syr");

const serving = useServing();

test("knows the URLs", () => {
  expect(urls.neighbours(rus, { limit: 10, after: "a+b/c=" })).toBe(
    "/api/actors/rus/neighbours?limit=10&after=a%2Bb%2Fc%3D",
  );
  expect(urls.neighbours(rus, { type: ["AID", "ACCUSE"], order: "recent" })).toBe(
    "/api/actors/rus/neighbours?type=AID%2CACCUSE&order=recent",
  );
  expect(urls.statements({ actor: rus, recipient: syr, type: "AID" })).toBe(
    "/api/statements?actor=rus&recipient=syr&type=AID",
  );
  expect(urls.search("a & b")).toBe("/api/search?q=a+%26+b");
  expect(urls.articles()).toBe("/api/articles");
  expect(urls.article(articleIdSchema.parse("a-b"))).toBe("/api/articles/a-b");
});

test("returns what the server answers", async () => {
  const client = await serving((request, response) =>
    response.end(JSON.stringify({ asked: request.url })),
  );
  expect(await client.fetchActor(rus)).toEqual({ asked: "/api/actors/rus" });
});

test("posts what is asked for", async () => {
  const client = await serving((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      response.end(JSON.stringify({ asked: request.url, body }));
    });
  });
  const actorIds = [rus, syr];
  expect(await client.graphAmong(actorIds)).toEqual({
    asked: "/api/graph/among",
    body: { actorIds },
  });
  expect(await client.statementColumns(actorIds)).toEqual({
    asked: "/api/graph/statements",
    body: { actorIds },
  });
  const statementIds = [statementIdSchema.parse("c5219a1fa757eb5f")];
  expect(await client.statementsById(statementIds)).toEqual({
    asked: "/api/statements/by-id",
    body: { statementIds },
  });
  expect(await client.fetchSummaries(statementIds)).toEqual({
    asked: "/api/statements/summaries",
    body: { statementIds },
  });
  const wanted = { from: rus, to: syr, k: 2, by: "weight" } as const;
  expect(await client.findPaths(wanted)).toEqual({ asked: "/api/paths", body: wanted });
});

test("throws the problem that the server names", async () => {
  const problem = {
    type: "urn:whosays:problem:unknown-actor",
    title: "There is no such actor",
    status: 404,
    code: "unknown-actor",
    detail: 'No actor has the id "rus".',
    remedy: "Search for its name instead.",
    requestId: "r-1",
  };
  const client = await serving((_, response) =>
    response.writeHead(404).end(JSON.stringify(problem)),
  );
  const error = await client.fetchActor(rus).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).requestId).toBe("r-1");
  const { code, status, title, detail, remedy } = problem;
  expect(toDisplay(error)).toEqual({ code, status, title, detail, remedy });
});

test.each([
  ["another server's page", 502, "<h1>Bad Gateway</h1>", "status 502 without JSON"],
  ["another server's JSON", 500, '{"error":"x"}', "status 500 without a problem document"],
  ["half an answer", 200, '{"actors":[', "status 200 without JSON"],
])("takes %s for no answer", async (_, status, body, found) => {
  const client = await serving((_request, response) => response.writeHead(status).end(body));
  const error = await client.fetchGraph().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreachableError);
  expect(toDisplay(error)).toMatchObject({
    code: "server-unreachable",
    detail: `The server that sent this page gives no answer (${found}).`,
  });
});

test("says when nobody answers", async () => {
  const client = createClient(`http://127.0.0.1:${await freePort()}`);
  await expect(client.fetchHealth()).rejects.toThrow("no connection");
});

test("throws the signal's reason when it is aborted", async () => {
  const client = await serving(() => {});
  const leaving = new AbortController();
  const answer = client.search("x", leaving.signal);
  const reason = new Error("typed on");
  leaving.abort(reason);
  await expect(answer).rejects.toBe(reason);
});
