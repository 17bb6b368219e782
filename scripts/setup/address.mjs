import { isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";
import { Fault } from "./fault.mjs";
import { freePort } from "./ports.mjs";

/**
 * Where the web process listens, and what a person types to reach it.
 *
 * @typedef {{host: string, port: number, url: string}} Address
 */

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;

/**
 * HOST, PORT, WHOSAYS_TOKEN, WHOSAYS_TRUSTED_PROXY and WHOSAYS_ORIGIN as one address.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Address>}
 */
export async function readAddress(env) {
  const host = env.HOST || "127.0.0.1";
  const wanted = readPort(env.PORT);
  const token = readToken(env.WHOSAYS_TOKEN);
  const proxy = readOrigin("WHOSAYS_TRUSTED_PROXY", env.WHOSAYS_TRUSTED_PROXY);
  const origin = readOrigin("WHOSAYS_ORIGIN", env.WHOSAYS_ORIGIN?.split(",")[0]?.trim());
  // On a network, everybody must sign in: here, or at something that stands before us.
  if (!LOOPBACK.test(host) && !token && !proxy) {
    throw new Fault(
      `HOST ${host} refused: everyone who reaches it could use the explorer without a login`,
      "leave HOST out, or set WHOSAYS_TOKEN to a secret that people sign in with, or WHOSAYS_TRUSTED_PROXY to the public https:// origin of a reverse proxy that asks for a login",
    );
  }
  const port = wanted || (await freePort(host));
  if (LOOPBACK.test(host)) return { host, port, url: origin ?? urlOf(host, port) };
  return { host, port, url: proxy ?? origin ?? urlOf(outside(host), port) };
}

const urlOf = (host, port) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** An address that others can type, where we listen on all of them. */
function outside(host) {
  if (host !== "0.0.0.0" && host !== "::") return host;
  const addresses = Object.values(networkInterfaces()).flat();
  return (
    addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1"
  );
}

function readPort(text = "3000") {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== "") return port;
  throw new Fault(
    `PORT not understood: ${text}`,
    "set a number from 1 to 65535, or 0 for any free port",
  );
}

/** It stays out of the message, which may end in a log. */
function readToken(text) {
  if (!text || /^[!-~]{16,1000}$/.test(text)) return text;
  throw new Fault(
    "WHOSAYS_TOKEN refused: it is too short, too long, or not plain ASCII without blanks",
    "set 16 characters or more; openssl rand -base64 24 makes a good one",
  );
}

function readOrigin(name, text) {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = name === "WHOSAYS_TRUSTED_PROXY" ? ["https:"] : ["http:", "https:"];
  if (url && schemes.includes(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw new Fault(
    `${name} not understood: ${text}`,
    name === "WHOSAYS_TRUSTED_PROXY"
      ? "set the public origin of your reverse proxy, as in https://news.example.org"
      : "set the origin that people open, as in http://newsroom.example.org:3000",
  );
}
