/** A number as a legend writes it: counts whole, what is computed to three digits. */
export function numberText(number: number): string {
  return number.toLocaleString("en-GB", {
    maximumSignificantDigits: Number.isInteger(number) ? 15 : 3,
  });
}
