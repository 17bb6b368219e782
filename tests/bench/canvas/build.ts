import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { root } from "@/scripts/setup/paths.mjs";

export const RIVALS = ["whosays", "sigma", "cytoscape", "forceGraph"] as const;
export type Rival = (typeof RIVALS)[number];

const ORIGIN = "http://bench.localhost";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** Bundles each page of the bench by itself, for production, into a folder. */
export async function buildPages(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          RIVALS.map((rival) => [rival, path.join(import.meta.dirname, "pages", `${rival}`)]),
        ),
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  });
}

/** Opens the page of one of them, from a folder made by `buildPages`. */
export async function openRival(page: Page, folder: string, rival: Rival): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") {
      const styles = rival === "whosays" ? `<link rel="stylesheet" href="/whosays.css">` : "";
      return route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><meta charset="utf-8"><title>${rival}</title>${styles}<body><script type="module" src="/${rival}.js"></script>`,
      });
    }
    return route.fulfill({
      contentType: TYPES[path.extname(pathname)] ?? "application/octet-stream",
      body: await readFile(path.join(folder, pathname)),
    });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => window.bench !== undefined);
}
