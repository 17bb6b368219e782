// npm run check. Plain JavaScript: see start.mjs.
import { needNode } from "./setup/node-version.mjs";

needNode(async () => {
  const { main } = await import("./setup/main.mjs");
  await main({ command: "check", args: process.argv.slice(2) });
});
