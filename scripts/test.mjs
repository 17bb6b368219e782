// npm test, npm run bench (--bench), scenes (--scenes), promises (--promises). Plain JavaScript: see start.mjs.
import { needNode } from "./setup/node-version.mjs";

needNode(async () => {
  const { main } = await import("./setup/main.mjs");
  await main({ command: "test", args: process.argv.slice(2) });
});
