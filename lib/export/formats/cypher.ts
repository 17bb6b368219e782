import type { ExportFormat } from "../format";
import { plainName } from "../identifier";
import { cypherLiteral } from "../literal";
import type { NodeKey, Part, Properties, RawBatch } from "../part";

/** What MERGE finds a node by; without them it would look at all of them for each. */
const KEYS: readonly NodeKey[] = [
  { label: "Actor", key: "actorId" },
  { label: "ActorName", key: "nameKey" },
  { label: "Article", key: "articleId" },
  { label: "Passage", key: "passageId" },
  { label: "Statement", key: "statementId" },
  { label: "Place", key: "placeId" },
  { label: "Extraction", key: "runId" },
];

/** Statements that may be run twice: what is there is set anew, not doubled. */
export const cypher: ExportFormat = {
  id: "cypher",
  label: "Cypher",
  about: "Statements that rebuild it in an empty Neo4j, evidence and all.",
  extension: "cypher",
  mediaType: "text/plain; charset=utf-8",
  parameters: [],
  async *write(part) {
    yield head(part);
    for await (const batch of part.raw()) {
      if (batch.rows.length > 0) yield batch.kind === "nodes" ? nodes(batch) : relationships(batch);
    }
    yield "// the end\n";
  },
};

function head({ made }: Part): string {
  const comments = [
    `${made.words}. Made by ${made.by} on ${made.on} from data with the fingerprint ${made.fingerprint}.`,
    "For an empty database: cypher-shell -f this-file.cypher",
    "To open it in WhoSays, let WhoSays prepare the empty database first, as npm run list does.",
    ...(made.of === "part"
      ? [
          "A part: actors keep the counts of the whole, and seeding an article brings the rest of it.",
        ]
      : []),
  ].map((line) => `// ${line.replaceAll(/\p{C}|\p{Zl}|\p{Zp}/gu, " ")}`);
  const constraints = KEYS.map(
    ({ label, key }) =>
      `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${plainName(label)}) REQUIRE n.${plainName(key)} IS UNIQUE;`,
  );
  return [...comments, ...constraints, ""].join("\n");
}

function nodes({ of, labels, rows }: Extract<RawBatch, { kind: "nodes" }>): string {
  const list = rows.map(({ id, properties }) => `{id:${cypherLiteral(id)},p:${map(properties)}}`);
  const more = labels.map((label) => ` SET n:${plainName(label)}`).join("");
  return `UNWIND [${list.join(",\n")}] AS row\nMERGE ${node("n", of, "row.id")} SET n = row.p${more};\n`;
}

function relationships(batch: Extract<RawBatch, { kind: "relationships" }>): string {
  const { type, from, to, rows } = batch;
  const list = rows.map(
    (row) => `{a:${cypherLiteral(row.from)},b:${cypherLiteral(row.to)},p:${map(row.properties)}}`,
  );
  // Background of two articles is two relationships between the same two.
  const isByArticle = rows.some(({ properties }) => has(properties, "articleId"));
  const key = isByArticle ? " {articleId: row.p.articleId}" : "";
  return [
    `UNWIND [${list.join(",\n")}] AS row`,
    `MATCH ${node("a", from, "row.a")} MATCH ${node("b", to, "row.b")}`,
    `MERGE (a)-[r:${plainName(type)}${key}]->(b) SET r = row.p;\n`,
  ].join("\n");
}

const has = (properties: Properties, wanted: string): boolean =>
  properties.some(([name]) => name === wanted);

const node = (variable: string, { label, key }: NodeKey, value: string): string =>
  `(${variable}:${plainName(label)} {${plainName(key)}: ${value}})`;

const map = (properties: Properties): string =>
  `{${properties.map(([name, value]) => `${plainName(name)}:${cypherLiteral(value)}`).join(",")}}`;
