// npm start, npm run dev (--dev), npm run db (--only-db). Nothing may be installed yet, and Node may
// be old: plain JavaScript, and nothing newer is loaded before the version is known to be enough.
import { needNode } from "./setup/node-version.mjs";

const modes = { "--dev": "dev", "--only-db": "db" };

needNode(async () => {
  const { main } = await import("./setup/main.mjs");
  const [first] = process.argv.slice(2).filter((arg) => arg in modes);
  const args = process.argv.slice(2).filter((arg) => !(arg in modes));
  await main({ command: first ? modes[first] : "start", args });
});
