import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { svgText } from "@/lib/export/svg";
import type { Database } from "@/lib/neo4j/driver";
import { PALETTES } from "@/lib/view/appearance/palette";
import { pictureOf } from "@/lib/view/picture/picture";
import { generateWorld } from "@/scripts/generate/write";
import { largeSlice } from "@/tests/scenes/large";
import { testEnv } from "@/tests/support/neo4j";
import { type Figure, median } from "./measure";

const NODES = 2_000;
const LINES = 6_000;
const RUNS = 7;
const SVG_MS = 1_000;
const [FEW, MANY] = [10_000, 100_000] as const;
const FLAT = 1.5;

export async function benchExports(db: Database): Promise<readonly Figure[]> {
  return [benchSvg(), ...(await benchGraphml(db))];
}

/** From what is shown to the text of the picture, every name placed. */
function benchSvg(): Figure {
  const slice = largeSlice(NODES, LINES);
  const places = new Map(
    slice.actors.map(({ actorId }, n) => [
      actorId as string,
      { x: 4_000 * Math.sin(12.9898 * n), y: 4_000 * Math.cos(78.233 * n) },
    ]),
  );
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    svgText(
      pictureOf({
        slice,
        places,
        palette: PALETTES.light,
        names: "all",
        legend: true,
        words: ["Made for a bench."],
        sources: ["A report, The Post, 22 Feb 2018"],
      }),
    );
    return performance.now() - start;
  });
  const ours = median(times);
  const first = Math.round(times[0] ?? 0);
  return {
    name: `SVG of ${NODES.toLocaleString("en")} actors and ${LINES.toLocaleString("en")} lines (the first one ${first} ms)`,
    unit: "ms",
    ours,
    goal: { words: `at most ${SVG_MS} ms`, met: ours <= SVG_MS },
    runs: RUNS,
  };
}

/** `npm run export` as a program of its own: its time and the most memory that it ever held. */
async function benchGraphml(db: Database): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "whosays-bench-"));
  const measured: { readonly peak: number; readonly ms: number; readonly bytes: number }[] = [];
  for (const statements of [FEW, MANY]) {
    await generateWorld({ db, statements, seed: 1 });
    const out = path.join(folder, `${statements}.graphml`);
    const start = performance.now();
    const peak = await exported(out);
    const { size: bytes } = await stat(out);
    measured.push({ peak, ms: performance.now() - start, bytes });
  }
  await rm(folder, { recursive: true });
  const [few, many] = measured;
  if (!few || !many) throw new Error("two sizes are measured");
  const [small, large] = [FEW, MANY].map((n) => n.toLocaleString("en"));
  const mb = Math.round(many.bytes / 1_000_000);
  return [
    {
      name: `GraphML of ${large} statements, ${mb} MB: peak of memory, beside that of ${small}`,
      unit: "MB",
      ours: many.peak,
      against: { name: `${small} statements`, value: few.peak },
      goal: { words: `at most ${FLAT} ×`, met: many.peak <= FLAT * few.peak },
      runs: 1,
    },
    {
      name: `GraphML of ${large} statements, by npm run export`,
      unit: "statements/s",
      ours: MANY / (many.ms / 1_000),
      runs: 1,
    },
  ];
}

async function exported(out: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "scripts/cli.ts", "export", "--format", "graphml"],
      ...["--option", "lines=statements", "--out", out],
    ],
    { env: testEnv(), stdio: ["ignore", "ignore", "inherit"] },
  );
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, peakMb(child))), 50);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`export ended with ${code}`);
  return peak;
}

/** Only Linux tells it of another process. */
function peakMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kB] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return Number(kB ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
