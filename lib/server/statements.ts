import { statementIdSchema } from "@/lib/model/ids";
import { STATEMENTS_BY_ID, SUMMARIES_AT_ONCE } from "@/lib/model/limits";
import { idsAtOnce } from "./ids";

export const statementIdsSchema = idsAtOnce("statement", statementIdSchema, STATEMENTS_BY_ID);

export const summaryIdsSchema = idsAtOnce("statement", statementIdSchema, SUMMARIES_AT_ONCE);
