import { Neo4jError } from "neo4j-driver";
import { DatabaseAwayError, DatabaseLoginError, QueryTimeoutError } from "@/lib/model/errors";

/** What was being done when the driver threw. */
export interface ErrorContext {
  readonly uri: string;
  readonly username: string;
  readonly query: string;
  readonly timeoutMs: number;
}

/** Gives the driver's errors our names; what it does not know comes back as it is. */
export function translateError(error: unknown, context: ErrorContext): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const options = { cause: error };
  switch (error.code) {
    case "ServiceUnavailable":
    case "SessionExpired":
    case "Neo.TransientError.General.DatabaseUnavailable":
    // It was there when we started: a cluster moves it, or somebody is restoring it.
    case "Neo.ClientError.Database.DatabaseNotFound":
      return new DatabaseAwayError(context.uri, options);
    case "Neo.ClientError.Security.Unauthorized":
    case "Neo.ClientError.Security.CredentialsExpired":
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return new DatabaseLoginError(context.uri, context.username, options);
    case "Neo.ClientError.Transaction.TransactionTimedOut":
    case "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration":
      return new QueryTimeoutError(context.query, context.timeoutMs, options);
    default:
      return error;
  }
}

const EXISTS_ALREADY: ReadonlySet<string> = new Set([
  "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
  "Neo.ClientError.Schema.IndexAlreadyExists",
  "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
  "Neo.ClientError.Schema.ConstraintAlreadyExists",
  "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists",
]);

/** Somebody else made the same index or constraint a moment ago. */
export function existsAlready(error: unknown): boolean {
  return error instanceof Neo4jError && EXISTS_ALREADY.has(error.code);
}
