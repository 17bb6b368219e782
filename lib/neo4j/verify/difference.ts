/** Something in the database that is not what its evidence says. */
export interface Difference {
  /** "edge rus|ACCUSE|usa", "actor rus", "passage 0f…": what it is about. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export const NOTHING = "nothing";

type Values = Readonly<Record<string, unknown>>;

/** One difference for each property whose value is another; lists and absence count. */
export function compareValues(what: string, expected: Values, found: Values): Difference[] {
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) => {
    const pair = { expected: shown(expected[key]), found: shown(found[key]) };
    return pair.expected === pair.found ? [] : [{ what: `${what}, ${key}`, ...pair }];
  });
}

/** The same over things by their keys: those that only one side has are told whole. */
export function compareMaps(
  kind: string,
  expected: ReadonlyMap<string, Values>,
  found: ReadonlyMap<string, Values>,
): Difference[] {
  const differences: Difference[] = [];
  for (const [key, values] of expected) {
    const other = found.get(key);
    if (other) differences.push(...compareValues(`${kind} ${key}`, values, other));
    else differences.push({ what: `${kind} ${key}`, expected: shown(values), found: NOTHING });
  }
  for (const [key, values] of found) {
    if (!expected.has(key)) {
      differences.push({ what: `${kind} ${key}`, expected: NOTHING, found: shown(values) });
    }
  }
  return differences;
}

export function shown(value: unknown): string {
  if (value === undefined || value === null) return NOTHING;
  return typeof value === "string" ? value : JSON.stringify(value);
}
