/**
 * `npm test` opens a database for each file of tests on one that may run at a time, with a web
 * process if they are in a browser, and tells of each by an environment. Here a file takes its own.
 */
const { WHOSAYS_TEST_GROUNDS = "[]", VITEST_POOL_ID } = process.env;
const grounds = JSON.parse(WHOSAYS_TEST_GROUNDS) as readonly Readonly<Record<string, string>>[];

// Vitest numbers what runs at a time, from 1.
Object.assign(process.env, grounds[Number(VITEST_POOL_ID) - 1]);
