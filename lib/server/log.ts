import { type Logger, pino } from "pino";
import { webEnv } from "./env";

let logger: Logger | undefined;

/** JSON lines on standard output. */
export function log(): Logger {
  logger ??= pino({ level: webEnv().WHOSAYS_LOG, base: null });
  return logger;
}

export interface RequestLine {
  readonly id: string;
  readonly method: string;
  /** Without its query: what people search for is nobody's business. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Of the problem that was answered with. */
  readonly code?: string;
  /** Of a body that was streamed. */
  readonly bytes?: number;
  readonly rows?: number;
  readonly outcome?: string;
  /** What was thrown, where the answer does not tell it. */
  readonly err?: unknown;
}

/** The one line of a request. */
export function logRequest(line: RequestLine): void {
  const level = line.status >= 500 ? "error" : line.status >= 400 ? "warn" : "info";
  log()[level]({ ...line, ms: Math.round(line.ms * 10) / 10 }, "request");
}
