import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { findJavas } from "@/scripts/neo4j/java.mjs";
import { lines as neo4jLines } from "@/scripts/neo4j/lines.mjs";
import { cacheDir } from "@/scripts/setup/paths.mjs";
import { makeCheckout } from "@/tests/support/checkout";

/**
 * The way by Docker, without Docker: a stand-in takes the same arguments and runs the same server
 * by Java. What it cannot show is whether the real image obeys its settings.
 */

vi.setConfig({ testTimeout: 120_000 });

const checkout = makeCheckout();
afterAll(() => checkout.remove());

const standIn = (java: string, jars: string) => `
  PATH=/usr/bin:/bin
  echo "$@" >> "${checkout.dir}/docker.log"
  case "$1" in
    info) echo 28.1.1 ;;
    run)
      if [ ! -e "${checkout.dir}/taken" ]; then
        touch "${checkout.dir}/taken"
        echo "docker: Error response from daemon: Bind for 127.0.0.1 failed: port is already allocated" >&2
        exit 125
      fi
      for argument in "$@"; do
        case "$argument" in
          127.0.0.1:*:7687) port=\${argument#127.0.0.1:}; port=\${port%:7687} ;;
          *:/data) data=\${argument%:/data} ;;
        esac
      done
      mkdir -p "$data/conf"
      echo "server.directories.data=$data
server.bolt.listen_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false" > "$data/conf/neo4j.conf"
      exec "${java}" -Xmx1g --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \\
        --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \\
        -cp "${jars}/*" ${neo4jLines.lts.mainClass} --home-dir="$data" --config-dir="$data/conf" ;;
  esac`;

describe.runIf(process.env["WHOSAYS_TEST_NEO4J_LINE"] === "lts")("Docker", () => {
  test("serves when there is no Java, on another port where its own was taken meanwhile", async () => {
    const java = (await findJavas(process.env)).find(
      ({ version }) => version >= neo4jLines.lts.java,
    );
    if (!java) throw new Error("these tests themselves run on a Java");
    const jars = path.join(cacheDir(process.env), `neo4j-${neo4jLines.lts.version}`);
    checkout.stub("docker", standIn(java.command === "java" ? "java" : java.command, jars));

    const db = checkout.start("scripts/start.mjs", { args: ["--only-db"] });
    while (!db.lines.includes("Ctrl-C ends it")) {
      if (db.child.exitCode !== null) throw new Error(db.lines.join("\n"));
      await sleep(100);
    }
    expect(db.lines[0]).toMatch(/^✓ database: Neo4j 5\.26\.28 community at bolt:/);
    db.child.kill("SIGTERM");
    expect(await db.ended).toBe(0);
    expect(db.lines.at(-1)).toBe("SIGTERM: ending");
  });
});
