// The container's main program. The server that Next writes listens on every interface, whatever
// is set; this one reads the same settings as npm start, and refuses the same.
import { readAddress } from "../setup/address.mjs";
import { Fault } from "../setup/fault.mjs";

try {
  const { host, port } = await readAddress(process.env);
  process.env.HOSTNAME = host;
  process.env.PORT = String(port);
  // The build writes it, beside this folder.
  await import(new URL("../../server.js", import.meta.url).href);
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exit(1);
}
