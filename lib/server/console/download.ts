import { ROW_FORMATS, type RowFormat } from "@/lib/export/rows";
import type { DownloadFormat } from "@/lib/model/console";
import { DatabaseAwayError, type DisplayError, WhoSaysError } from "@/lib/model/errors";
import type { ErrorFrame, Frame } from "@/lib/stream/frame";
import type { ResultLimits } from "@/lib/stream/limits";
import type { Chunks } from "../streamed";

/** A file is for other programs: all of it, but for what would break those that read it. */
export const DOWNLOAD_LIMITS: ResultLimits = {
  rows: Infinity,
  bytes: Infinity,
  columns: Infinity,
  depth: 500,
  string: Infinity,
  list: Infinity,
};

/** The query failed; before the first byte it is the answer, later it breaks the file off. */
export class QueryFailedError extends WhoSaysError {
  constructor(readonly frame: ErrorFrame) {
    super(`query failed: ${frame.code}: ${frame.message}`);
  }

  get display(): DisplayError {
    const { code, title, message, remedy } = this.frame;
    return {
      code: code.startsWith("Neo.") ? "query-failed" : code,
      status: statusOf(code),
      title,
      detail: message,
      remedy: remedy ?? "Correct the query and try again.",
    };
  }
}

/** A plan is no table: an empty file would say that the query finds nothing. */
export class NoRowsError extends WhoSaysError {
  constructor() {
    super("no rows to download: the query is only explained");
  }

  get display(): DisplayError {
    return {
      code: "no-rows",
      status: 400,
      title: "There are no rows to download",
      detail: "EXPLAIN gives a plan and runs nothing, so there are no rows for a file.",
      remedy: "Take EXPLAIN away to download the rows; the plan is shown by running it.",
    };
  }
}

function statusOf(code: string): number {
  if (code === "query-timeout") return 504;
  if (code === "database-login") return 503;
  if (code === "internal") return 500;
  return code === "refused" ? 403 : 400;
}

const encoder = new TextEncoder();

/**
 * The rows as a file. It begins when the first rows are there, so that a query that fails
 * at once is told as such.
 *
 * @throws QueryFailedError, NoRowsError, DatabaseAwayError
 */
export async function fileOf(
  frames: AsyncGenerator<Frame, void, undefined>,
  format: DownloadFormat,
  uri: string,
): Promise<Chunks> {
  const chunks = written(frames, ROW_FORMATS[format], uri);
  let first: Promise<IteratorResult<Uint8Array, void>> | undefined = chunks.next();
  await first;
  return {
    next: () => {
      const held = first;
      first = undefined;
      return held ?? chunks.next();
    },
    return: () => chunks.return(),
  };
}

async function* written(
  frames: AsyncIterable<Frame>,
  format: RowFormat,
  uri: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let columns: readonly string[] = [];
  let rows = 0;
  let text = "";
  for await (const frame of frames) {
    switch (frame.frame) {
      case "columns":
        columns = frame.names;
        text += format.head(columns);
        break;
      case "rows":
        for (const row of frame.rows) {
          text += format.row(columns, row, rows === 0);
          rows += 1;
        }
        yield encoder.encode(text);
        text = "";
        break;
      case "error":
        throw frame.code === "database-away"
          ? new DatabaseAwayError(uri)
          : new QueryFailedError(frame);
      case "end":
        yield encoder.encode(text + format.foot(rows === 0));
        break;
      case "plan":
        if (frame.kind === "explain") throw new NoRowsError();
        break;
      case "notice":
    }
  }
}
