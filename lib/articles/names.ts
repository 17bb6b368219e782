/**
 * The form in which two spellings count as one name. Folded away: compatibility forms
 * (NFKC), case, the kind of apostrophe, hyphen and space, and invisible characters.
 * Kept: accents, for `Müller` and `Muller` can be two persons.
 */
export function nameKey(name: string): string {
  const composed = name.normalize("NFKC").replace(/\p{Cf}/gu, "");
  // Upper case first: it is what makes one of `ß` and `SS`, of `ς` and `σ`.
  const folded = composed.toUpperCase().toLowerCase().normalize("NFKC");
  return folded
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u0060]/gu, "'")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}
