import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { loginState, type ServerLogin, setInitialPassword } from "@/lib/neo4j/admin";
import { Fault } from "../setup/fault.mjs";
import { passwordFile } from "./password";

const FIRST_PASSWORD = "neo4j";

/**
 * Bolt may answer before the server has read its users, and then refuses a right
 * password: a refusal is believed only after it has stood for this long.
 */
const REFUSED_FOR_GOOD_MS = 10_000;

type Settling = {
  login: ServerLogin;
  /** A look that is far cheaper than a driver that retries. */
  isUp: () => Promise<boolean>;
  /** Its data folder did not exist before this start. */
  isNew: boolean;
  home: string;
  limitMs: number;
  ended: Promise<unknown>;
};

/** Waits until the server takes our login, giving a new server our password first. */
export async function settleLogin({
  login,
  isUp,
  isNew,
  home,
  limitMs,
  ended,
}: Settling): Promise<void> {
  const first = { ...login, password: FIRST_PASSWORD };
  const deadline = Date.now() + limitMs;
  let gone = false;
  void ended.then(() => (gone = true));

  let trying = isNew ? first : login;
  let refusedSince: number | undefined;
  while (true) {
    if (gone) throw new Error("the server ended before it answered");
    if (Date.now() > deadline) throw new Error(`no answer within ${limitMs / 1000} s`);
    const state = (await isUp()) ? await loginState(trying) : "unreached";
    switch (state) {
      case "accepted":
        return;
      case "expired":
        await setInitialPassword(first, login.password);
        trying = login;
        break;
      case "refused":
        // A start that was killed half-way may have left either password behind.
        refusedSince ??= Date.now();
        if (Date.now() - refusedSince > REFUSED_FOR_GOOD_MS) throw wrongPassword(home);
        trying = trying === login ? first : login;
        await sleep(250);
        break;
      case "foreign":
      case "unreached":
        await sleep(100);
    }
  }
}

function wrongPassword(home: string): Fault {
  return new Fault(
    `password of the local Neo4j refused: ${passwordFile(home)} does not hold the one of its data`,
    `put the right one back, or delete ${home} to begin anew`,
  );
}

/** Whether anyone listens on that port of this machine. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}
