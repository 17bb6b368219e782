// Stands between a parent and one long-running program, so that the program never outlives the
// parent: when the parent dies, even by kill -9, the IPC channel closes and the warden ends the
// program's whole process group. It is the one mechanism for servers and test runners alike.
//
// usage: node warden.mjs <grace in ms> <command> [arguments…], spawned detached with an IPC channel
import { spawn } from "node:child_process";

const [grace, command, ...args] = process.argv.slice(2);
let ending = false;

/** Asks the whole group to end, then insists. The group holds the warden itself too. */
function end() {
  if (ending) return;
  ending = true;
  process.kill(-process.pid, "SIGTERM");
  setTimeout(() => process.kill(-process.pid, "SIGKILL"), Number(grace));
}

// The group's SIGTERM reaches the warden as well; it must live on to see the program end.
process.on("SIGTERM", end);
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});
process.on("disconnect", end);
process.on("message", (message) => {
  if (message === "end") end();
});

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
child.on("spawn", () => tell({ pid: child.pid }));
child.on("error", (error) => finish({ error: error.message, code: 127 }));
child.on("exit", (code, signal) => finish({ code, signal }));

function tell(message) {
  if (process.connected) process.send(message, () => {});
}

function finish(outcome) {
  const leave = () => {
    // What the program itself left behind in the group goes too.
    process.kill(-process.pid, "SIGKILL");
  };
  if (process.connected) process.send({ exited: outcome }, leave);
  else leave();
}
