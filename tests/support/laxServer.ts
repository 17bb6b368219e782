import { type AddressInfo, connect, createServer } from "node:net";

/** A server that does not keep READ: a real one, before which every transaction becomes a writing one. */
export interface LaxServer {
  readonly uri: string;
  close(): Promise<void>;
}

/** In Bolt's own writing: the key "mode" with the value "r", or "w". */
const READ = Buffer.from([0x84, ...Buffer.from("mode"), 0x81, 0x72]);
const WRITE = Buffer.from([0x84, ...Buffer.from("mode"), 0x81, 0x77]);

/** @param uri of a server to stand before, `bolt://127.0.0.1:7687` */
export async function openLaxServer(uri: string): Promise<LaxServer> {
  const { hostname, port } = new URL(uri);
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => {});
      one.on("close", () => other.destroy());
    }
    upstream.pipe(client);
    client.on("data", (chunk) => {
      const at = chunk.indexOf(READ);
      if (at >= 0) WRITE.copy(chunk, at);
      upstream.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${own}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
