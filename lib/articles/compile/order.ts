/** Each value once, in code-unit order: for lists whose order says nothing. */
export function sortedSet<T extends string>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)].toSorted();
}

/** What `check` has made sure of; that it is missing is a fault of the caller. */
export function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`unchecked article: "${name}" is not defined in it`);
  return value;
}
