import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Where the password of the local Neo4j lies, readable by its owner alone. */
export function passwordFile(home: string): string {
  return path.join(home, "password");
}

/** The password of the server in this home; made up on the first start. */
export async function openPassword(home: string): Promise<string> {
  const file = passwordFile(home);
  // "wx" leaves an existing one alone; a server may already have been told of it.
  await writeFile(file, `${randomBytes(24).toString("base64url")}\n`, {
    mode: 0o600,
    flag: "wx",
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return (await readFile(file, "utf8")).trim();
}
