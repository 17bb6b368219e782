/** Set by `npm run promises`, which takes the full numbers everywhere. */
export const isFull = process.env["WHOSAYS_TEST_FULL"] !== undefined;

/**
 * How many times to do what takes minutes: the full number is measured by `npm run promises`,
 * and every run of the tests does some of it, where a fault would show as well.
 */
export const times = (full: number, everyDay: number): number => (isFull ? full : everyDay);
