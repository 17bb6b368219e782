import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { createClient } from "@/lib/client";

/** Starts a server that answers so, and gives a client of it; it ends with the test. */
export function useServing(): (
  answer: RequestListener,
) => Promise<ReturnType<typeof createClient>> {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return async (answer) => {
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    return createClient(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  };
}
