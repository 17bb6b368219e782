/** Set by `npm run promises`, which takes the full numbers everywhere. */
const { WHOSAYS_TEST_FULL, WHOSAYS_TEST_NEO4J_LINE } = process.env;
const isRepeat = WHOSAYS_TEST_NEO4J_LINE === "newest" && WHOSAYS_TEST_FULL === undefined;

/**
 * How many times to do what takes minutes. The tests on the database run on both lines of
 * Neo4j: in full on the first, and with `fewer` on the second, where a difference between
 * the two would show as well.
 */
export const times = (full: number, fewer: number): number => (isRepeat ? fewer : full);
