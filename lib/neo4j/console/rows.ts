import type { Record as Row, Result } from "neo4j-driver";

/** Told of each row as it comes, in the driver's own turn. */
export interface RowListener {
  readonly onKeys: (keys: readonly PropertyKey[]) => void;
  readonly onRow: (row: Row) => void;
  /** All rows were told. */
  readonly onEnd: () => void;
  /** What the query fails with, or what `onRow` threw: the driver must not meet that. */
  readonly onFault: (error: unknown) => void;
}

/** A hold on the rows of a result. Those that were asked for come also while it is paused. */
export interface OpenRows {
  readonly pause: () => void;
  readonly resume: () => void;
  /** How many rows each further PULL asks for; the driver has one number for a whole session. */
  readonly askFor: (rows: number) => void;
}

/**
 * The rows of a result, beginning paused. This is what the driver's own iterator stands on:
 * for many small rows that iterator costs more than all the rest, two promises a row, and it
 * cannot be paused from outside. Where a session is closed while rows are on their way, the
 * driver would otherwise send PULL behind the RESET, on a connection that is back in the
 * pool: the server takes that for a broken client, and whoever has the connection by then
 * gets the fault or no answer at all. The driver has no documented way to any of this, so a
 * new version of it is held to it by the tests of leaving and of asking.
 *
 * @throws where the query cannot be sent
 */
export async function openRows(result: Result, listener: RowListener): Promise<OpenRows> {
  const { onKeys, onRow, onEnd, onFault } = listener;
  // oxlint-disable-next-line no-underscore-dangle -- see above
  const stream = await result._subscribe(
    {
      onKeys,
      onNext: (row) => {
        try {
          onRow(row);
        } catch (error) {
          onFault(error);
        }
      },
      onCompleted: onEnd,
      onError: onFault,
    },
    true,
  );
  const asking: typeof stream & { _fetchSize?: number } = stream;
  return {
    pause: () => stream.pause(),
    resume: () => stream.resume(),
    // oxlint-disable-next-line no-underscore-dangle -- see above
    askFor: (rows) => void (asking._fetchSize = rows),
  };
}
