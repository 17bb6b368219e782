import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleRows } from "@/lib/articles/rows";

const SCRIPT = fileURLToPath(new URL("./seeder.ts", import.meta.url));

/** What a seeder tells: it waits; a query was answered; a transaction is in; all are. */
export type SeederMessage = "ready" | "query" | "articles" | { readonly writes: number };

/** Indexes of articles, those of one transaction together. */
export type Order = readonly (readonly number[])[];

/** A seeding process that has started and waits for its order. */
export interface Seeder {
  /** Seeds these articles in this order; resolves with the number of changes. */
  seed(order: Order): Promise<number>;
  /**
   * Begins to seed, and is killed with `kill -9` as soon as so many queries were answered.
   * Resolves when the process is gone, with whether that was amid a transaction.
   */
  seedUntilKilled(order: Order, queries: number): Promise<{ amid: boolean }>;
}

export interface Seeders {
  start(): Promise<Seeder>;
  close(): Promise<void>;
}

/** Makes processes that know these articles; closing ends those that still run. */
export async function createSeeders(rows: readonly ArticleRows[]): Promise<Seeders> {
  const dir = await mkdtemp(path.join(tmpdir(), "whosays-seeders-"));
  const file = path.join(dir, "rows.json");
  await writeFile(file, JSON.stringify(rows));
  const children = new Set<ChildProcess>();
  return {
    async start() {
      const child = fork(SCRIPT, [file], { execArgv: ["--import", "tsx"] });
      children.add(child);
      const seeder = seederOf(child, () => children.delete(child));
      await seeder.until((message) => message === "ready");
      return seeder;
    },
    async close() {
      for (const child of children) child.kill("SIGKILL");
      await rm(dir, { recursive: true });
    },
  };
}

function seederOf(child: ChildProcess, onEnd: () => void) {
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  void ended.then(onEnd);
  const until = (isIt: (message: SeederMessage) => boolean): Promise<SeederMessage> =>
    new Promise((resolve, reject) => {
      child.on("message", (message: SeederMessage) => isIt(message) && resolve(message));
      void ended.then((code) => reject(new Error(`seeder ended: exit code ${code}`)));
    });
  return {
    until,
    async seed(order: Order) {
      const done = until((message) => typeof message === "object");
      child.send([...order]);
      const message = await done;
      return typeof message === "object" ? message.writes : 0;
    },
    async seedUntilKilled(order: Order, queries: number) {
      let left = queries;
      let amid = false;
      const reached = until((message) => {
        amid = message === "query";
        return amid && --left <= 0;
      });
      child.send([...order]);
      await reached;
      child.kill("SIGKILL");
      await ended;
      return { amid };
    },
  };
}
