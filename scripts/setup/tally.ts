/** What one run of tests came to. */
export type Tally = {
  passed: number;
  failed: number;
  /** Those of the passed that failed at first, each with the reason. */
  shaky: readonly string[];
};

/** The part of vitest's JSON report that we count. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: VitestAssertion[] }[];
};

type VitestAssertion = {
  status: string;
  fullName: string;
  /** Of every try, also of those before the last. */
  failureMessages: string[];
};

export const nothing: Tally = { passed: 0, failed: 0, shaky: [] };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  shaky: [...a.shaky, ...b.shaky],
});

/**
 * Counts a run. What has no test to its name counts as one failed test: a file that could not be
 * loaded, a run that crashed or found nothing to run.
 *
 * @param report undefined: vitest ended before it wrote one
 */
export function tallyOf(report: VitestReport | undefined, exitCode: number | null): Tally {
  if (!report) return { ...nothing, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const { numPassedTests: passed } = report;
  const failed = report.numFailedTests + broken;
  const isUntold = failed === 0 && (exitCode !== 0 || passed === 0);
  return {
    passed,
    failed: failed + (isUntold ? 1 : 0),
    shaky: report.testResults.flatMap(shakyIn),
  };
}

const shakyIn = ({ assertionResults }: VitestReport["testResults"][number]): string[] =>
  assertionResults.flatMap(({ status, fullName, failureMessages: [first] }) =>
    status === "passed" && first !== undefined ? [`${fullName}: ${first.split("\n")[0]}`] : [],
  );

/** The line that ends every test run; whoever counts by it wants these words alone. */
export const tallyLine = ({ passed, failed }: Tally): string =>
  `${passed} passed, ${failed} failed`;

/** What of a run is to be looked at though it passed. */
export const shakyLines = ({ shaky }: Tally): readonly string[] =>
  shaky.map((test) => `passed only at its second try: ${test}`);
