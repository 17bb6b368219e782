import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a client and the web process, and lets through only so much of each answer. */
export interface CuttingProxy {
  readonly url: string;
  /** Bytes of the next answers that pass before the connection is cut. */
  letThrough(bytes: number): void;
  /** Bytes of the last answer that was let through as a whole. */
  readonly lastLength: number;
  close(): Promise<void>;
}

/**
 * Cuts hard (RST) every other time: a client sees an error then, and a plain end otherwise.
 * The Host is put right, as ours would be that of another site.
 */
export async function openCuttingProxy(origin: string): Promise<CuttingProxy> {
  const { hostname, port, host } = new URL(origin);
  const sockets = new Set<Socket>();
  let limit = Infinity;
  let passed = 0;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.end());
    client.on("data", (chunk) => {
      // A connection may carry several requests, one after the other.
      passed = 0;
      const head = chunk.toString("latin1").replace(/^host: .*$/im, `host: ${host}`);
      upstream.write(head, "latin1");
    });
    upstream.on("data", (chunk) => {
      const kept = chunk.subarray(0, Math.max(0, limit - passed));
      passed += kept.length;
      client.write(kept);
      if (passed < limit) return;
      upstream.destroy();
      cuts += 1;
      if (cuts % 2 === 0) client.resetAndDestroy();
      else client.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    letThrough: (bytes) => void (limit = bytes),
    get lastLength() {
      return passed;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
