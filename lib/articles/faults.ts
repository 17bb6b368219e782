import { type DisplayError, WhoSaysError } from "@/lib/model/errors";

export type Path = readonly (string | number)[];

/** What kind of fault it is; stable, so that programs may branch on it. */
export type FaultKind =
  // of one value
  | "bad-value"
  | "missing"
  | "unknown-key"
  | "unknown-value"
  // of parts that do not fit together
  | "unknown-mode"
  | "unknown-reference"
  | "unknown-statement"
  | "recipient"
  | "reciprocal"
  | "twice"
  | "name-claim"
  | "fact-claim"
  | "evidence"
  | "date"
  | "identical"
  | "polarity"
  // of files
  | "file"
  | "syntax"
  // told, not refused
  | "unused";

/** One thing that is wrong in one article script, or worth a look. */
export interface ArticleFault {
  readonly kind: FaultKind;
  readonly file: string;
  /** Where in the script: `statements[3].mode`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, noun first: `unknown event type: ACUSE`. */
  readonly message: string;
  /** What stands there. */
  readonly found?: string;
  readonly allowed?: readonly string[];
  /** What was probably meant. */
  readonly suggestion?: string;
  /** What to do. */
  readonly remedy: string;
}

export type FaultBody = Omit<ArticleFault, "file" | "path">;

/** `statements[3].mode`, `actors["sergei-lavrov"].kind`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `${text}[${JSON.stringify(part)}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

const LONGEST = 80;

/** A value as a message shows it: short, and on one line. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/gu, " ");
  const points = Array.from(line);
  return points.length <= LONGEST ? line : `${points.slice(0, LONGEST - 1).join("")}…`;
}

/** What to do about it, as the second half of a line. */
export function adviceOf(fault: ArticleFault): string {
  return fault.suggestion === undefined ? fault.remedy : `did you mean ${fault.suggestion}?`;
}

/** `unknown event type: ACUSE (articles/x.ts, statements[3].type); did you mean ACCUSE?` */
export function renderFault(fault: ArticleFault): string {
  const where = fault.path === "" ? fault.file : `${fault.file}, ${fault.path}`;
  return `${fault.message} (${where}); ${adviceOf(fault)}`;
}

/** Article scripts that cannot be loaded, with all that is wrong in all of them. */
export class InvalidArticleError extends WhoSaysError {
  constructor(
    readonly faults: readonly ArticleFault[],
    options?: ErrorOptions,
  ) {
    super(`invalid article scripts: ${faults.map(renderFault).join("\n")}`, options);
  }

  get display(): DisplayError {
    const files = new Set(this.faults.map((fault) => fault.file)).size;
    const count = this.faults.length;
    return {
      code: "invalid-article",
      status: 400,
      title: "The article scripts have faults",
      detail: `${count} ${count === 1 ? "fault" : "faults"} in ${files} ${files === 1 ? "file" : "files"}:\n${this.faults.map(renderFault).join("\n")}`,
      remedy: "Correct what is named; docs/article-script.md explains every field and fault.",
      faults: this.faults.map((fault) => ({
        path: fault.path === "" ? fault.file : `${fault.file}: ${fault.path}`,
        message: `${fault.message}; ${adviceOf(fault)}`,
      })),
    };
  }
}
