import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { runChild } from "./children.mjs";

/**
 * Who listens on a TCP port, as far as this user may know.
 *
 * @param {number} port
 * @returns {Promise<{pid: number, name: string} | undefined>}
 */
export async function portHolder(port) {
  return process.platform === "linux" ? linuxHolder(port) : lsofHolder(port);
}

function linuxHolder(port) {
  const inodes = new Set(
    ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => listeningInodes(file, port)),
  );
  if (inodes.size === 0) return undefined;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const pid = pids.find((candidate) => {
    const folder = `/proc/${candidate}/fd`;
    return quietly(() => readdirSync(folder), []).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(
        quietly(() => readlinkSync(`${folder}/${fd}`), ""),
      )?.[1];
      return inode !== undefined && inodes.has(inode);
    });
  });
  if (pid === undefined) return undefined;
  return {
    pid: Number(pid),
    name: quietly(() => readFileSync(`/proc/${pid}/comm`, "utf8").trim(), "?"),
  };
}

/** Columns of /proc/net/tcp: 1 local address in hexadecimal, 3 state (0A listens), 9 inode. */
function listeningInodes(file, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = quietly(() => readFileSync(file, "utf8"), "")
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  return rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === "0A").map((row) => row[9]);
}

async function lsofHolder(port) {
  const { output } = await runChild("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"]);
  const pid = /^p(\d+)$/m.exec(output)?.[1];
  return pid ? { pid: Number(pid), name: /^c(.*)$/m.exec(output)?.[1] ?? "?" } : undefined;
}

/** Processes come and go, and other users' are closed to us: both mean "not to be known". */
function quietly(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
