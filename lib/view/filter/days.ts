const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function dayAt(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}
