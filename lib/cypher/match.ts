/**
 * Where in a name what was typed is found: at its beginning, or where a part of it begins
 * (`count` in `statementCount`, `trunc` in `date.truncate`, `by` in `ORDER BY`). Undefined
 * elsewhere: letters that only follow one another somewhere would offer `floor` for `foo`,
 * and Enter would take it.
 */
export function matchIn(name: string, typed: string): number | undefined {
  if (typed === "") return 0;
  const lower = name.toLowerCase();
  const wanted = typed.toLowerCase();
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    if (isBeginning(name, at)) return at;
  }
  return undefined;
}

/** Those that match, the ones that begin with what was typed before the others; else their order stays. */
export function matching<T extends { readonly label: string }>(
  options: readonly T[],
  typed: string,
): readonly T[] {
  const ranked = options.flatMap((option) => {
    const at = matchIn(option.label, typed);
    if (at === undefined) return [];
    const rank = option.label.startsWith(typed) ? 0 : at === 0 ? 1 : 2;
    return [{ option, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ option }) => option);
}

function isBeginning(name: string, at: number): boolean {
  const [before = "", here = ""] = [name[at - 1], name[at]];
  if (at === 0 || !/[\p{L}\p{N}]/u.test(before)) return true;
  return /\p{Lu}/u.test(here) && !/\p{Lu}/u.test(before);
}
