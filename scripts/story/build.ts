import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "vite";
import { root } from "../setup/paths.mjs";

/** The file's name in a build folder; `app/api/story` reads it there. */
export const STORY_FILE = "story.html";

/** The explorer's own modules, but for what needs a server: those are other ones in a story. */
const INSTEAD: Readonly<Record<string, string>> = {
  "@/lib/client": "app/story/client.ts",
  "next/dynamic": "app/story/next/dynamic.tsx",
  "next/link": "app/story/next/link.tsx",
  "next/navigation": "app/story/next/navigation.ts",
};

const NOTHING = path.join(root, "app/story/nothing.ts");
const LEFT_OUT: ReadonlySet<string> = new Set(
  [
    "console/index.ts",
    "keeping/Keeping.tsx",
    "panels/expansion/ExpansionDialog.tsx",
    "panels/paths/PathsPanel.tsx",
    "panels/story/StoryDialog.tsx",
    "panels/views/ViewsButton.tsx",
    "panels/views/ViewsDialogs.tsx",
  ].map((file) => path.join(root, "app/explorer", file)),
);

/** What works beside the page is started by its name: see `app/story/program.ts`. */
const WORKER = /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\)[^)]*\)/g;
const WORKERS = `import { storyWorker } from "@/app/story/program";\n`;

const story: Plugin = {
  name: "whosays-story",
  enforce: "pre",
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && LEFT_OUT.has(found.id) ? NOTHING : found;
  },
  transform(code) {
    const text = code.replace(
      WORKER,
      (_, file: string) => `storyWorker(${JSON.stringify(path.parse(file).name)})`,
    );
    return text === code ? undefined : { code: WORKERS + text, map: null };
  },
};

/** The explorer as one HTML file that waits for a story: see `lib/story/page.ts`. */
export async function storyTemplate(): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: [
        ...Object.entries(INSTEAD).map(([find, file]) => ({
          find: new RegExp(`^${find}$`),
          replacement: path.join(root, file),
        })),
        { find: "@", replacement: root },
      ],
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    plugins: [story],
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: path.join(root, "app/story/main.ts"),
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  if (Array.isArray(output) || !("output" in output)) throw new Error("story built more than once");
  const files = output.output;
  const code = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
  );
  const others = files.filter(({ fileName }) => !/\.(js|css)$/.test(fileName));
  if (code.length !== 1 || others.length > 0) {
    const names = files.map(({ fileName }) => fileName).join(", ");
    throw new Error(`story is not one program: ${names}`);
  }
  return page(code.join(""), styles.join("\n"));
}

export async function buildStory(buildDir: string): Promise<void> {
  await writeFile(path.join(buildDir, STORY_FILE), await storyTemplate());
}

function page(code: string, styles: string): string {
  // Nothing else ends a script element, and a bundler leaves it in strings.
  const script = code.replaceAll("</script", "<\\/script");
  const nonce = randomBytes(16).toString("base64url");
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)} 'nonce-${nonce}'`,
    "img-src data: blob:",
    "worker-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="WhoSays">
<title><!--story:title--></title>
<style>${styles}</style>
</head>
<body>
<div id="root" data-nonce="${nonce}"></div>
<noscript>This story is drawn by a program that stands in this file: allow scripts to see it.</noscript>
<!--story:data-->
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
