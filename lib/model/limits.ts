/** Whole statements that are asked for at once: some screens of a list. */
export const STATEMENTS_BY_ID = 100;

/** Summaries that are asked for at once: a megabyte or two, and their ids fit into one body. */
export const SUMMARIES_AT_ONCE = 10_000;

/** Ids of statements that are answered at once. */
export const STATEMENT_IDS_AT_ONCE = 10_000;

/** Actors with all that is known of them, asked for at once. */
export const ACTORS_BY_ID = 100;

/** Statements in one story: some ten megabytes, which a browser still opens at once. */
export const STORY_STATEMENTS = 10_000;

/** Lines of the whole network that are sent to be measured: a few megabytes. */
export const TIES_AT_ONCE = 100_000;
