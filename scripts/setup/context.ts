import type { Report } from "./report.mjs";

/** What each command is given. */
export interface Context {
  args: string[];
  env: NodeJS.ProcessEnv;
  report: Report;
  /** Aborted by Ctrl-C, SIGTERM, a closed terminal, or npm's death. */
  signal: AbortSignal;
  /** Runs it before we leave, last given first. */
  atEnd: (undo: () => unknown) => void;
}

/** How a command ended. */
export interface Ended {
  /** For the shell. */
  code: number;
  /** Said after all is tidied up, so that nothing follows it. */
  lastLine?: string;
}
