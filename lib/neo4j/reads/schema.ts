import type { GuardPolicy } from "@/lib/cypher/guard";
import type { Callable, ConsoleSchema, PropertyCount, SchemaKind } from "@/lib/model/console";
import type { Database } from "../driver";
import { type ExecuteOptions, transact, type Transaction } from "../execute";
import type { Query } from "../query";
import {
  type CallableRow,
  functionNames,
  type KeyCount,
  labelCount,
  labelNames,
  labelProperties,
  procedureNames,
  typeCount,
  typeNames,
  typeProperties,
} from "../queries/schema";
import { only } from "./only";

/** Kept scenes are no evidence, and their text is for the explorer: no query is to be led to them. */
const UNLISTED: ReadonlySet<string> = new Set(["View"]);

/** More would make a large database count for seconds; then the counts are of the first ones. */
const SAMPLE = 20_000;

/** What a query may name, and which calls the policy allows. */
export function readSchema(
  db: Database,
  policy: GuardPolicy,
  options: ExecuteOptions = {},
): Promise<ConsoleSchema> {
  const work = async (tx: Transaction): Promise<ConsoleSchema> => {
    const [labels, types, functions, procedures] = await Promise.all([
      tx.run(labelNames()),
      tx.run(typeNames()),
      tx.run(functionNames()),
      tx.run(procedureNames()),
    ]);
    const [ofLabels, ofTypes] = await Promise.all([
      Promise.all(
        labels
          .filter((name) => !UNLISTED.has(name))
          .map((name) => readKind(tx, name, labelCount, labelProperties)),
      ),
      Promise.all(types.map((name) => readKind(tx, name, typeCount, typeProperties))),
    ]);
    const used = (kinds: readonly Kind[]) =>
      kinds.map(({ kind }) => kind).filter(({ count }) => count > 0);
    return {
      labels: used(ofLabels),
      relationshipTypes: used(ofTypes),
      propertyKeys: together([...ofLabels, ...ofTypes].flatMap(({ keys }) => keys)),
      functions: callables(functions, (name) => policy.functions.has(name)),
      procedures: callables(procedures, (name) => policy.procedures.has(name)),
    };
  };
  return transact(db, "schema", "READ", work, options);
}

interface Kind {
  readonly kind: SchemaKind;
  readonly keys: readonly KeyCount[];
}

async function readKind(
  tx: Transaction,
  name: string,
  countOf: (name: string) => Query<number>,
  propertiesOf: (name: string, most: number) => Query<KeyCount>,
): Promise<Kind> {
  const [counted, keys] = await Promise.all([
    tx.run(countOf(name)),
    tx.run(propertiesOf(name, SAMPLE)),
  ]);
  const count = only(counted);
  const properties = keys.map(({ name: key, count: has }) => ({ name: key, count: has }));
  return { kind: { name, count, properties, sampled: count > SAMPLE }, keys };
}

function together(keys: readonly KeyCount[]): PropertyCount[] {
  const sums = new Map<string, number>();
  for (const { name, own } of keys) sums.set(name, (sums.get(name) ?? 0) + own);
  return [...sums]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Overloads of one function have a row each; their signatures stand together. */
function callables(
  rows: readonly CallableRow[],
  isListed: (lowerName: string) => boolean,
): Callable[] {
  const found = new Map<string, Callable>();
  for (const { name, signature, description, isBuiltIn } of rows) {
    const known = found.get(name);
    const allowed = isListed(name.toLowerCase()) || (isBuiltIn && !name.includes("."));
    found.set(name, {
      name,
      signature: known ? `${known.signature}\n${signature}` : signature,
      description: known?.description ?? description,
      allowed,
    });
  }
  return [...found.values()];
}
