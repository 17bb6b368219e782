import { formatDateSpan, formatDay, type DateSpan } from "@/lib/model/dates";

/** A date as people write it; the exact one on hover. */
export function Day({ date }: { readonly date: string | DateSpan }) {
  if (typeof date === "string") {
    return (
      <time dateTime={date} title={date}>
        {formatDay(date)}
      </time>
    );
  }
  const exact = date.start === date.end ? date.start : `${date.start} to ${date.end}`;
  return (
    <time dateTime={date.start} title={exact}>
      {formatDateSpan(date)}
    </time>
  );
}
