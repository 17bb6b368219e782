import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "@/scripts/setup/paths.mjs";

/** A file of each folder, and imports that its folder must not or may have; both spellings. */
const arrows: { file: string; forbidden: string[]; allowed: string[] }[] = [
  {
    file: "lib/model/deep/bad.ts",
    forbidden: [
      "@/lib/articles/schema",
      "../../articles/schema",
      "@/lib/neo4j/driver",
      "@/app/page",
      "neo4j-driver",
      "sigma",
    ],
    allowed: ["@/lib/model/ids", "../ids", "zod"],
  },
  {
    file: "lib/articles/bad.ts",
    forbidden: [
      "@/lib/neo4j/driver",
      "../neo4j/driver",
      "../server/log",
      "../../lib/view/url",
      "../../scripts/cli",
      "neo4j-driver",
    ],
    allowed: ["../model/ids", "@/lib/stream/frames", "./schema"],
  },
  {
    file: "lib/cypher/bad.ts",
    forbidden: ["../neo4j/driver", "@/lib/articles/schema"],
    allowed: ["../model/ids"],
  },
  {
    file: "lib/stream/bad.ts",
    forbidden: ["../neo4j/driver", "@/lib/client/index"],
    allowed: ["../model/ids"],
  },
  {
    file: "lib/datasets/bad.ts",
    forbidden: ["../neo4j/driver", "@/lib/server/log"],
    allowed: ["../stream/frames"],
  },
  {
    file: "lib/export/bad.ts",
    forbidden: ["../neo4j/driver", "@/lib/view/url"],
    allowed: ["../model/ids"],
  },
  {
    file: "lib/view/bad.ts",
    forbidden: ["../client/index", "@/lib/neo4j/driver", "sigma/rendering"],
    allowed: ["../model/ids"],
  },
  {
    file: "lib/neo4j/queries/bad.ts",
    forbidden: [
      "../../server/log",
      "@/lib/server/log",
      "../../client/index",
      "@/app/page",
      "../../../scripts/cli",
    ],
    allowed: ["neo4j-driver", "../../articles/rows", "@/lib/model/ids", "../execute"],
  },
  {
    file: "lib/server/bad.ts",
    forbidden: ["../client/index", "@/lib/client/index", "neo4j-driver"],
    allowed: ["../neo4j/driver", "pino"],
  },
  {
    file: "lib/client/bad.ts",
    forbidden: ["../neo4j/driver", "@/lib/server/log", "../view/url"],
    allowed: ["../model/ids"],
  },
  {
    file: "app/api/health/bad.ts",
    forbidden: [
      "@/lib/client/index",
      "../../../lib/client/index",
      "../../explorer/canvas",
      "@/app/ui/button",
      "@/scripts/cli",
      "neo4j-driver",
    ],
    allowed: ["@/lib/server/handle", "@/lib/neo4j/driver", "@/lib/model/ids"],
  },
  {
    file: "app/explorer/panels/bad.tsx",
    forbidden: [
      "@/lib/neo4j/driver",
      "../../../lib/server/log",
      "@/app/api/health/route",
      "../../api/health/route",
      "sigma",
      "@sigma/edge-curve",
    ],
    allowed: ["@/lib/client/index", "../../../lib/view/url", "@/app/ui/button"],
  },
  {
    file: "app/explorer/canvas/bad.tsx",
    forbidden: ["@/lib/neo4j/driver", "../../../lib/server/log", "neo4j-driver"],
    allowed: ["sigma", "@sigma/edge-curve", "@/lib/view/url"],
  },
  {
    file: "app/ui/bad.tsx",
    forbidden: ["@/lib/neo4j/driver", "../../lib/server/log", "sigma"],
    allowed: ["@mantine/core"],
  },
  {
    file: "app/articles/bad.tsx",
    forbidden: ["neo4j-driver", "sigma", "@/scripts/cli", "../../scripts/cli"],
    allowed: ["@/lib/model/ids"],
  },
  {
    file: "scripts/commands/bad.ts",
    forbidden: [
      "@/lib/server/log",
      "../../lib/server/log",
      "@/lib/client/index",
      "@/app/page",
      "../../app/page",
      "neo4j-driver",
    ],
    allowed: [
      "@/lib/neo4j/seed",
      "@/lib/cypher/guard",
      "@/lib/export/rows",
      "../../lib/articles/check",
      "commander",
    ],
  },
];

const folder = mkdtempSync(path.join(tmpdir(), "whosays-arrows-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Finding = { code: string; filename: string; labels: { span: { line: number } }[] };

test("the linter refuses every import against the arrows, by alias and by relative path", () => {
  copyFileSync(path.join(root, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
  for (const { file, forbidden, allowed } of arrows) {
    const lines = [...forbidden, ...allowed].map(
      (from, i) => `export * as name${i} from "${from}";\n`,
    );
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), lines.join(""));
  }
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/oxlint/bin/oxlint"), "--format=json"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  const refused = diagnostics
    .filter(({ code }) => code === "eslint(no-restricted-imports)")
    .map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`);
  const expected = arrows.flatMap(({ file, forbidden }) =>
    forbidden.map((_, i) => `${file}:${i + 1}`),
  );
  expect(refused.toSorted()).toEqual(expected.toSorted());
});
