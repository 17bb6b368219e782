import { Fault } from "./fault.mjs";
import { freePort } from "./ports.mjs";

/**
 * Where the web process listens, and what a person types to reach it.
 *
 * @typedef {{host: string, port: number, url: string}} Address
 */

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;

/**
 * HOST, PORT and WHOSAYS_TRUSTED_PROXY as one address.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Address>}
 */
export async function readAddress(env) {
  const host = env.HOST || "127.0.0.1";
  const port = readPort(env.PORT) || (await freePort(host));
  if (LOOPBACK.test(host))
    return { host, port, url: `http://${host.includes(":") ? `[${host}]` : host}:${port}` };
  return { host, port, url: readProxy(env.WHOSAYS_TRUSTED_PROXY, host) };
}

function readPort(text = "3000") {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== "") return port;
  throw new Fault(
    `PORT not understood: ${text}`,
    "set a number from 1 to 65535, or 0 for any free port",
  );
}

/** There is no login of our own: on a network, something that has one must stand before us. */
function readProxy(text, host) {
  if (!text) {
    throw new Fault(
      `HOST ${host} refused: everyone who reaches it could use the explorer without a login`,
      "leave HOST out, or set WHOSAYS_TRUSTED_PROXY to the public https:// origin of a reverse proxy that asks for one",
    );
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && `${url.origin}/` === url.href) return url.origin;
  throw new Fault(
    `WHOSAYS_TRUSTED_PROXY not understood: ${text}`,
    "set the public origin of your reverse proxy, as in https://news.example.org",
  );
}
