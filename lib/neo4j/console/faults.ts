import { Neo4jError, type ResultSummary } from "neo4j-driver";
import { explainRefusal, type Refusal } from "@/lib/cypher/refusal";
import { toDisplay } from "@/lib/model/errors";
import type { ErrorFrame, NoticeFrame, Position } from "@/lib/stream/frame";
import { type ErrorContext, translateError } from "../errors";

/** @param allowed what may be called besides, as whoever runs the server names it */
export function refusalFrame(refusal: Refusal, allowed: readonly string[]): ErrorFrame {
  const { detail, remedy } = explainRefusal(refusal, allowed);
  return {
    frame: "error",
    code: "refused",
    title: "The console only reads",
    message: detail,
    remedy,
  };
}

/** @param shift what was put before the statement, as its positions count from there */
export function errorFrame(thrown: unknown, context: ErrorContext, shift: number): ErrorFrame {
  const error = translateError(thrown, context);
  if (error instanceof Neo4jError) return statementFault(error, shift);
  const { code, title, detail, remedy } = toDisplay(error);
  return { frame: "error", code, title, message: detail, remedy };
}

/** Neo4j's messages end in a place and the line with a caret below it, which the editor shows better. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)[\s\S]*$/;

function statementFault(error: Neo4jError, shift: number): ErrorFrame {
  const place = PLACE.exec(error.message);
  const position = place
    ? placed(Number(place[3]), Number(place[1]), Number(place[2]), shift)
    : undefined;
  return {
    frame: "error",
    code: error.code,
    title: faultTitle(error.code),
    ...faultWords(error),
    ...(position && { position }),
  };
}

function faultWords({ code, message }: Neo4jError): Pick<ErrorFrame, "message" | "remedy"> {
  if (ACCESS_MODE.test(code)) {
    return {
      message:
        "This would change data, and the console is read-only: the database refuses it in a reading transaction.",
    };
  }
  const missing = /^Expected parameter\(s\): (.+)$/.exec(message)?.[1]?.split(", ");
  if (!missing) return { message: message.replace(PLACE, "") };
  const names = missing.map((name) => `$${name}`).join(", ");
  return {
    message: `The query names ${names}, and no value was given for ${missing.length === 1 ? "it" : "them"}.`,
    remedy: `Give ${missing.length === 1 ? "it one" : "each of them one"}: under Parameters in the console, or by --param name=value on the command line.`,
  };
}

const ACCESS_MODE = /\.Statement\.AccessMode$/;

function faultTitle(code: string): string {
  const last = code.slice(code.lastIndexOf(".") + 1);
  switch (last) {
    case "SyntaxError":
      return "The query cannot be read";
    case "AccessMode":
      return "The console only reads";
    case "ParameterMissing":
      return "A parameter is missing";
    case "ProcedureNotFound":
      return "There is no such procedure";
    case "TransactionTimedOut":
    case "TransactionTimedOutClientConfiguration":
      return "The query took too long";
    case "MemoryPoolOutOfMemoryError":
    case "TransactionOutOfMemoryError":
      return "The query needs too much memory";
    default:
      return code.startsWith("Neo.ClientError.Statement.")
        ? "The query cannot be run"
        : "The database gave up";
  }
}

/** A parameter has no value, which a plan can do without. */
export const PARAMETER_NOTICE = "Neo.ClientNotification.Statement.ParameterNotProvided";

/** What the database thinks of the query besides its rows, each once. */
export function noticeFrames(
  summary: ResultSummary,
  shift: number,
  told: Set<string>,
): NoticeFrame[] {
  return summary.notifications.flatMap((notice): NoticeFrame[] => {
    const { offset, line, column } = {
      offset: undefined,
      line: undefined,
      column: undefined,
      ...notice.position,
    };
    const position =
      line === undefined || Number(line) < 1
        ? undefined
        : placed(Number(offset), Number(line), Number(column), shift);
    const key = `${notice.code} ${notice.description} ${position?.offset}`;
    if (told.has(key)) return [];
    told.add(key);
    return [
      {
        frame: "notice",
        severity: notice.severityLevel === "WARNING" ? "warning" : "information",
        category: notice.category,
        code: notice.code,
        title: notice.title,
        message: notice.description,
        ...(position && { position }),
      },
    ];
  });
}

function placed(offset: number, line: number, column: number, shift: number): Position | undefined {
  // The database says line 0 for faults that stand nowhere.
  if (line < 1) return undefined;
  const before = line === 1 ? shift : 0;
  return { offset: Math.max(0, offset - shift), line, column: Math.max(1, column - before) };
}
