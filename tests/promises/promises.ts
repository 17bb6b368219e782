export interface Promised {
  readonly number: number;
  readonly words: string;
  /** What makes it so. */
  readonly by: string;
}

/** What we promise, and what keeps it; the figures come from the tests. */
export const PROMISES: readonly Promised[] = (
  [
    [
      "A console query cannot change anything",
      "READ transaction, the guard on the plan that EXPLAIN gives, never a commit",
    ],
    [
      "A console query reaches no file and no network",
      "the guard's lists of operators, procedures and functions; the local server's own blocks besides",
    ],
    [
      "The guard cannot be talked round, and does not stand in the way",
      "plan and text are judged apart, and either may refuse",
    ],
    ["A server that does not enforce READ is noticed", "a probe before the first query"],
    ["A query ends by its limit", "a clock of ours, and the server's time limit behind it"],
    [
      "Leaving the page stops the query",
      "the request's signal closes the session, which sends RESET",
    ],
    ["Results are bounded, and say so", "limits of rows, bytes, columns, depth; the `end` frame"],
    [
      "Never a silently short or doubled result",
      "no second try after the first byte; rows are counted, and `end` says how many",
    ],
    [
      "One user cannot starve the others",
      "as many queries run as there are cores (3 to 8), 16 wait, 2 of one client; then 429 with Retry-After",
    ],
    ["The database may go away", "managed reads, 503 with Retry-After, a page that asks again"],
    [
      "Other web sites cannot use the tool",
      "allow-list of hosts, Origin and Fetch Metadata, JSON only, no CORS, no Server Actions",
    ],
    ["Not on the network unless asked", "127.0.0.1; elsewhere a token or a trusted proxy"],
    [
      "Data never runs as script",
      "React text, checked links, a content security policy with nonce",
    ],
    ["Odd keys survive", "rows and properties travel as lists, never as objects"],
    ["Exports for spreadsheets hold no formulas", "escaped by default"],
    ["Too big is refused, not cut", "bytes and depth are counted as they arrive"],
    ["Seeding twice is seeding once", "a hash of the content; constraints"],
    ["An article is in whole or not at all", "one managed transaction"],
    ["Two seeders do no harm", "constraints, keys in order, retries"],
    [
      "Removing an article removes exactly its share",
      "what is derived is recomputed from the evidence",
    ],
    ["Bad input is refused before any write", "all scripts are checked first"],
    [
      "Usable without a mouse and with a screen reader",
      "every thing on the canvas also stands in a list",
    ],
  ] as const
).map(([words, by], index) => ({ number: index + 1, words, by }));
