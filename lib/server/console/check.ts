import type { z } from "zod";
import { dottedName } from "@/lib/cypher/calls";
import { judgeText } from "@/lib/cypher/guard";
import { codeTokens, isMark } from "@/lib/cypher/lex";
import { splitStatements } from "@/lib/cypher/split";
import type { CheckAnswer, Finding } from "@/lib/model/console";
import { DatabaseAwayError } from "@/lib/model/errors";
import { PARAMETER_NOTICE } from "@/lib/neo4j/console/faults";
import { runConsoleQuery } from "@/lib/neo4j/console/run";
import type { ErrorFrame, NoticeFrame } from "@/lib/stream/frame";
import { CONSOLE_LIMITS } from "@/lib/stream/limits";
import { clientOf, gates } from "../fairness";
import { log } from "../log";
import type { Asked } from "../route";
import { consolePolicy, needConsole } from "./state";

/** For all statements together: planning takes milliseconds, and who types on has a newer text long before. */
const CHECK_MS = 3_000;
/** Of a long text the first ones are enough while somebody types. */
const MOST_STATEMENTS = 25;

type Check = Pick<Asked<z.ZodType, z.ZodType, z.ZodType>, "db" | "headers" | "id" | "signal">;

/**
 * What the database and the guard say of each statement; nothing is run.
 *
 * @throws TooManyQueriesError, ConsoleOffError, or the signal's reason
 */
export async function checkText(asked: Check, text: string): Promise<CheckAnswer> {
  const { db, headers, signal } = asked;
  await needConsole(db);
  const leave = await gates().checks.enter(clientOf(headers), signal);
  return findingsOf(asked, text)
    .then((findings) => ({ findings }))
    .finally(leave);
}

async function findingsOf({ db, id, signal }: Check, text: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const until = performance.now() + CHECK_MS;
  for (const statement of splitStatements(text).slice(0, MOST_STATEMENTS)) {
    const timeoutMs = Math.ceil(until - performance.now());
    if (timeoutMs <= 0) break;
    const frames = runConsoleQuery(db, {
      text: statement.text,
      mode: "explain",
      limits: CONSOLE_LIMITS,
      policy: consolePolicy(),
      timeoutMs,
      signal,
      runId: id,
      onBug: (err) => log().error({ id, err }, "console check"),
    });
    for await (const frame of frames) {
      if (frame.frame === "error" && frame.code === "database-away")
        throw new DatabaseAwayError(db.config.uri);
      const found =
        frame.frame === "error" || frame.frame === "notice"
          ? findingOf(frame, statement.text)
          : undefined;
      if (found) findings.push({ ...found, offset: found.offset + statement.start });
    }
  }
  return findings;
}

/** Of the guard, or of the database about the text; a clock or a bug says nothing about it. */
const ABOUT_TEXT = /^(?:refused$|too-deep$|Neo\.Client)/;

function findingOf(frame: ErrorFrame | NoticeFrame, text: string): Finding | undefined {
  const { code, message } = frame;
  // Parameters do not come with a text that is typed; the page knows itself which are missing.
  if (code === PARAMETER_NOTICE || !ABOUT_TEXT.test(code)) return undefined;
  const offset = frame.position?.offset ?? (code === "refused" ? refusedAt(text) : 0);
  const place = { code, message, offset, length: lengthAt(text, offset) };
  if (frame.frame === "notice") return { ...place, severity: severityOf(frame) };
  return {
    ...place,
    severity: "error",
    ...(frame.remedy !== undefined && { remedy: frame.remedy }),
  };
}

/** The database calls a Cartesian product a piece of information; who typed one should hear of it. */
function severityOf({ severity, category }: NoticeFrame): "warning" | "hint" {
  return severity === "warning" || category === "PERFORMANCE" ? "warning" : "hint";
}

/** The word, dotted name or mark that begins there; where none does, one character. */
function lengthAt(text: string, offset: number): number {
  const tokens = codeTokens(text);
  const at = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  let end = tokens[at]?.end ?? offset + 1;
  // `a.name` is two things, `dbms.listConfig(` is one.
  const { next, dotted } = dottedName(tokens, Math.max(at, 0));
  if (at !== -1 && dotted && isMark(tokens[next], "(")) end = tokens[next - 1]?.end ?? end;
  return Math.max(1, Math.min(text.length, end) - offset);
}

const WRITES =
  /^(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|ALTER|GRANT|DENY|REVOKE|FOREACH|INSERT|LOAD|SHOW|TERMINATE|USE|START|STOP)$/i;

/** Plans have no places, so a refusal is shown at the word that most likely led to it. */
function refusedAt(text: string): number {
  const tokens = codeTokens(text);
  const judged = judgeText(text, consolePolicy());
  const named = judged.allowed || !("name" in judged.reason) ? undefined : judged.reason.name;
  const first = named?.split(".")[0]?.toLowerCase();
  const at =
    tokens.find(({ text: word }) => first !== undefined && word.toLowerCase() === first) ??
    tokens.find(({ text: word }) => WRITES.test(word));
  return at?.start ?? 0;
}
