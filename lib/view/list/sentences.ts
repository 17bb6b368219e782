import type { ActorId, StatementId } from "@/lib/model/ids";
import type { Summaries } from "@/lib/model/answers";
import type { StatementColumns } from "@/lib/model/columns";
import { sentenceOf } from "@/lib/model/sentence";
import { folded } from "../filter/text";

/**
 * Sentences to look through, part by part: part i is of the rows from `i * size` on. Each is
 * folded once, when it comes; undefined where the statement is gone.
 */
export type SentencePart = readonly (string | undefined)[];

/** The rows of a part. */
export function idsOfPart(
  { statementIds }: StatementColumns,
  part: number,
  size: number,
): readonly StatementId[] {
  return statementIds.slice(part * size, (part + 1) * size);
}

/** As they stand in the list: what is said, and who says so. */
export function sentencesOfPart(
  { statementIds: all, chain }: StatementColumns,
  part: number,
  size: number,
  { statementIds, summaries }: Summaries,
  nameOf: (actorId: ActorId) => string,
): SentencePart {
  const texts = new Map(statementIds.map((id, place) => [id, summaries[place] ?? ""]));
  return all.slice(part * size, (part + 1) * size).map((id, place) => {
    const summary = texts.get(id);
    if (summary === undefined) return undefined;
    const speakers = chain.values[chain.codes[part * size + place] ?? -1] ?? [];
    const attribution = speakers.map((actorId) => ({ name: nameOf(actorId) }));
    return folded(sentenceOf({ summary, attribution }));
  });
}

/** The rows whose sentence holds a text, whatever its case and accents; of those that are here. */
export function rowsWith(
  parts: readonly SentencePart[],
  size: number,
  rows: readonly number[],
  text: string,
): readonly number[] {
  const sought = folded(text);
  return rows.filter((row) => parts[Math.floor(row / size)]?.[row % size]?.includes(sought));
}
