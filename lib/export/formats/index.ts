import type { ExportFormatId } from "@/lib/model/exports";
import type { ExportFormat } from "../format";
import { actorsCsv, statementsCsv } from "./csv";
import { cypher } from "./cypher";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { json } from "./json";

/** Every format that is written while it is read. */
export const FORMATS: Readonly<Record<ExportFormatId, ExportFormat>> = {
  "actors-csv": actorsCsv,
  "statements-csv": statementsCsv,
  json,
  graphml,
  gexf,
  cypher,
};
