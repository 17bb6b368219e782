import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Checkout, makeCheckout } from "@/tests/support/checkout";

// It starts processes, and the machine may be building at the same time.
vi.setConfig({ testTimeout: 60_000 });

let checkout: Checkout;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(() => checkout.remove());

/** What npm does: a script by a shell, which some shells replace by it and others wait for. */
const npm = (command: string) => `
  import { spawn } from "node:child_process";
  process.title = "npm run db";
  spawn("/bin/sh", ["-c", ${JSON.stringify(command)}], {
    stdio: "inherit",
    env: { ...process.env, npm_lifecycle_event: "db" },
  });
`;

test.each([
  ["replaces itself by the script", (script: string) => `exec ${script}`],
  ["waits for the script", (script: string) => `${script}; true`],
])("npm that is killed takes everything with it, where its shell %s", async (_, shell) => {
  const begun = path.join(checkout.bin, "begun");
  checkout.stub("java", `: > "${begun}"; exec /bin/sleep 600`);
  writeFileSync(
    path.join(checkout.dir, "npm.mjs"),
    npm(shell(`"${process.execPath}" scripts/start.mjs --only-db`)),
  );
  const { child, ended, lines } = checkout.start("npm.mjs", {});
  await vi.waitFor(() => expect(existsSync(begun)).toBe(true), 30_000);
  child.kill("SIGKILL");
  await ended;
  expect(lines).toEqual(["npm is gone: ending"]);
});
