import type { Page } from "playwright-core";
import { viewIdSchema } from "@/lib/model/ids";
import type { ViewSummary } from "@/lib/model/views";
import type { StatementColumns } from "@/lib/model/columns";
import type { Counts, Health, Page as PageOf, Problem } from "@/lib/model/answers";
import { DatabaseAwayError, toDisplay } from "@/lib/model/errors";
import { WrongTokenError } from "@/lib/server/signIn/faults";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";

/**
 * Answers that a server gives in states which take long to bring about, played to one
 * page in its stead: for pictures and for axe. That the real server answers so is held by
 * tests that take its database away and empty it.
 */
const JSON_TYPE = "application/json";
const REQUEST_ID = "5f1c0a52-6d0e-4a57-9a1e-3f6f6c1b7a11";

const AWAY = problemOf(new DatabaseAwayError("bolt://127.0.0.1:7687"));

function problemOf(error: unknown): Problem {
  const { code, status, title, detail, remedy } = toDisplay(error);
  const type = `urn:whosays:problem:${code}`;
  return { type, title, status, code, detail, remedy, requestId: REQUEST_ID };
}

/** From now on every request of the API that fits fails as it does without a database. */
export async function playAway(page: Page, path = "**/api/**"): Promise<void> {
  await page.route(path, (route) =>
    route.fulfill({
      status: AWAY.status,
      contentType: "application/problem+json",
      headers: { "retry-after": "2" },
      body: JSON.stringify(AWAY),
    }),
  );
}

/** Requests that fit fail for a reason that the server does not know. */
export async function playFailure(page: Page, path: string): Promise<void> {
  const problem = problemOf(new Error("unforeseen"));
  await page.route(path, (route) =>
    route.fulfill({
      status: problem.status,
      contentType: "application/problem+json",
      body: JSON.stringify(problem),
    }),
  );
}

/** A server that asks for a sign-in, and knows no token that comes. */
export async function playSignIn(page: Page): Promise<void> {
  const wrong = problemOf(new WrongTokenError());
  await page.route("**/api/session", (route) =>
    route.request().method() === "GET"
      ? route.fulfill({ contentType: JSON_TYPE, body: JSON.stringify({ signIn: "needed" }) })
      : route.fulfill({
          status: wrong.status,
          contentType: "application/problem+json",
          body: JSON.stringify(wrong),
        }),
  );
}

const NONE: Counts = { articles: 0, actors: 0, statements: 0 };

const NO_GRAPH: GraphSlice = {
  actors: [],
  edges: [],
  background: [],
  total: { actors: 0, edges: 0, background: 0 },
  leftOut: { actors: 0, edges: 0, background: 0 },
};

const NO_PAGE: PageOf<never> = { items: [], total: 0 };

const EMPTY_HEALTH: Health = {
  status: "ok",
  server: { version: "5.26.28", edition: "community" },
  migration: 1,
  counts: NONE,
  fingerprint: "none",
  console: { state: "on" },
  views: { keptIn: "database" },
};

/** A database that was migrated and holds no article. */
export async function playEmpty(page: Page): Promise<void> {
  const answers: readonly [string, unknown][] = [
    ["/api/health", EMPTY_HEALTH],
    ["/api/graph", NO_GRAPH],
    ["/api/articles", NO_PAGE],
    ["/api/statements*", NO_PAGE],
  ];
  for (const [path, answer] of answers) {
    await page.route(`**${path}`, (route) =>
      route.fulfill({ contentType: JSON_TYPE, body: JSON.stringify(answer) }),
    );
  }
}

/** A network of our own making in place of the database's. */
export async function playGraph(page: Page, slice: GraphSlice): Promise<void> {
  await page.route("**/api/graph", (route) =>
    route.fulfill({ contentType: JSON_TYPE, body: JSON.stringify(slice) }),
  );
}

/** The statements behind a network of our own making, as the server would send them. */
export async function playColumns(page: Page, columns: StatementColumns): Promise<void> {
  const body = JSON.stringify(columns);
  await page.route("**/api/graph/statements", (route) =>
    route.fulfill({ contentType: JSON_TYPE, body }),
  );
}

/** What is asked for by statement ids, as the server would answer. */
export async function playStatements(
  page: Page,
  statementOf: (statementId: string) => Statement | undefined,
): Promise<void> {
  const found = (body: unknown): readonly Statement[] =>
    (body as { readonly statementIds: readonly string[] }).statementIds.flatMap(
      (id) => statementOf(id) ?? [],
    );
  const answer = (path: string, read: (items: readonly Statement[]) => unknown) =>
    page.route(`**/api/statements/${path}`, (route) =>
      route.fulfill({
        contentType: JSON_TYPE,
        body: JSON.stringify(read(found(route.request().postDataJSON()))),
      }),
    );
  await page.route(/\/api\/statements\/[0-9a-f]{16}$/, (route) => {
    const statement = statementOf(route.request().url().slice(-16));
    return statement
      ? route.fulfill({ contentType: JSON_TYPE, body: JSON.stringify(statement) })
      : route.fallback();
  });
  await answer("by-id", (items) => ({ items }));
  await answer("summaries", (items) => ({
    statementIds: items.map(({ statementId }) => statementId),
    summaries: items.map(({ summary }) => summary),
  }));
}

const KEPT_VIEWS: readonly ViewSummary[] = [
  {
    viewId: viewIdSchema.parse("1f0c5d2ab4e98763"),
    name: "Who rejects whom",
    version: 3,
    createdOn: "2018-02-22T09:00:00Z",
    changedOn: "2018-02-22T10:42:00Z",
    counts: { actors: 17, lines: 29, notes: 2 },
    fingerprint: "a90d0cff28833131",
  },
  {
    viewId: viewIdSchema.parse("2f0c5d2ab4e98763"),
    name: "Before the vote",
    version: 1,
    createdOn: "2018-02-21T16:05:00Z",
    changedOn: "2018-02-21T16:05:00Z",
    counts: { actors: 6, lines: 8, notes: 0 },
    fingerprint: "a90d0cff28833131",
  },
];

/** A list of views that is always the same. */
export async function playViews(page: Page, items = KEPT_VIEWS): Promise<void> {
  await page.route("**/api/views", (route) =>
    route.fulfill({ contentType: JSON_TYPE, body: JSON.stringify({ items }) }),
  );
}
