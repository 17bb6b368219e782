import { readFileSync } from "node:fs";
import { neededEnv } from "./browser";

/** The web process that `npm test` serves from. */
export const testWebPid = (): number => Number(neededEnv("WHOSAYS_TEST_WEB_PID"));

/** Only Linux tells it of another process without a program of its own. */
export const canWatchMemory = process.platform === "linux";

/** Watches how much memory a process has, in MB, until it is told to stop. */
export function watchMemory(pid: number): { stop(): { grownBy: number } } {
  const before = residentMb(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, residentMb(pid))), 20);
  return {
    stop() {
      clearInterval(timer);
      return { grownBy: Math.max(most, residentMb(pid)) - before };
    },
  };
}

function residentMb(pid: number): number {
  const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kB) / 1_024;
}
