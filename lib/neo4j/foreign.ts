import { ACTOR_KINDS } from "@/lib/model/actor";
import type { Database } from "./driver";
import { type ExecuteOptions, execute } from "./execute";
import type { Migration } from "./migrations";
import { ForeignDataError } from "./refusals";
import { foreignNodes, schemaNames } from "./writes/foreign";

/** Our labels, and the property without which a node under one of them is not ours. */
export const OWN_LABELS: ReadonlyMap<string, string> = new Map([
  ["Actor", "actorId"],
  ...ACTOR_KINDS.map((kind) => [kind, "actorId"] as const),
  ["ActorName", "nameKey"],
  ["Article", "articleId"],
  ["Passage", "passageId"],
  ["Statement", "statementId"],
  ["Place", "placeId"],
  ["Extraction", "runId"],
  ["View", "viewId"],
  ["WhoSaysMigration", "version"],
]);

/**
 * Looks for other people's nodes under our labels, for constraints that would bind our
 * nodes, and for indexes that hold our names. Other labels are none of our business.
 *
 * @throws ForeignDataError with all that was found
 */
export async function refuseForeign(
  db: Database,
  migrations: readonly Migration[],
  options: ExecuteOptions,
): Promise<void> {
  const findings: string[] = [];
  for (const [label, key] of OWN_LABELS) {
    const kind = (ACTOR_KINDS as readonly string[]).includes(label);
    const [found] = await execute(db, foreignNodes(label, key, kind), options);
    if (!found || found.count === 0) continue;
    const lacking = kind ? "without :Actor" : `without ${key}`;
    const keys = found.keys.length > 0 ? `, with the properties ${found.keys.join(", ")}` : "";
    findings.push(`${found.count} node${found.count === 1 ? "" : "s"} :${label} ${lacking}${keys}`);
  }
  const own = ownSchema(migrations);
  for (const object of await execute(db, schemaNames(), options)) {
    const [label = ""] = object.labels;
    const expected = own.get(object.name);
    const found = `(:${object.labels.join("|")}) on ${object.properties.join(", ")}`;
    if (expected !== undefined && expected !== targetOf(object)) {
      findings.push(
        `the ${object.what} ${object.name} ${found}, a name that we use for ${expected}`,
      );
    } else if (expected === undefined && object.what === "constraint" && OWN_LABELS.has(label)) {
      findings.push(`the constraint ${object.name} ${found}, a label of ours`);
    }
  }
  if (findings.length > 0) {
    throw new ForeignDataError(
      db.config.uri,
      findings.map((what) => ({ what })),
    );
  }
}

interface SchemaTarget {
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

const targetOf = ({ labels, properties }: SchemaTarget): string =>
  `${labels.join("|")}(${properties.join(", ")})`;

/** Name → what it stands on. */
function ownSchema(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const own = new Map([["migration_version", "WhoSaysMigration(version)"]]);
  for (const { name, on, properties } of migrations.flatMap(({ schema }) => schema)) {
    own.set(name, targetOf({ labels: [on], properties }));
  }
  return own;
}
