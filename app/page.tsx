import { webEnv } from "@/lib/server/env";
import { Explorer } from "./explorer/Explorer";

export default function Page() {
  // Where a token is set, nobody comes so far without a session.
  return <Explorer source={{ kind: "server", signedIn: webEnv().WHOSAYS_TOKEN !== undefined }} />;
}
