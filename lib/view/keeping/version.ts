import { z } from "zod";

/** What WhoSays keeps a scene as. A number that it does not know is refused, not guessed at. */
export const KEPT_VERSION = 2;

export const versionSchema = z.literal(
  KEPT_VERSION,
  `must be 1 to ${KEPT_VERSION}: another WhoSays wrote this`,
);

type Kept = Readonly<Record<string, unknown>>;

/** How each earlier version is read as the next one. */
const UPGRADES: ReadonlyMap<unknown, (kept: Kept) => Kept> = new Map([
  // It noted which layout was asked for, and not which groups that had put together.
  [1, ({ arranged, ...kept }: Kept) => withArranged({ ...kept, version: 2 }, arranged)],
]);

const withArranged = (kept: Kept, layout: unknown): Kept =>
  layout === undefined ? kept : { ...kept, arranged: { layout, heaps: [] } };

function upgraded(kept: unknown): unknown {
  if (typeof kept !== "object" || kept === null) return kept;
  let now: Kept = { ...kept };
  for (;;) {
    const upgrade = UPGRADES.get(now["version"]);
    if (!upgrade) return now;
    now = upgrade(now);
  }
}

/** A schema of this version that also takes what was kept by any before it. */
export const ofAnyVersion = <T extends z.ZodType>(schema: T) => z.preprocess(upgraded, schema);
