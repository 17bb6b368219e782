import type { ActorLook, ExportActor, LineLook } from "@/lib/model/exports";
import type { BackgroundEdge, DerivedEdge } from "@/lib/model/slice";
import type { ArticleRef, Statement } from "@/lib/model/statement";
import type { CypherValue } from "@/lib/stream/value";

/** What a file was made of, by what and when: each format says it in its own place. */
export interface Made {
  readonly of: "whole" | "part";
  /** "The whole database" or what of it. */
  readonly words: string;
  /** An instant, ISO 8601. */
  readonly on: string;
  /** "WhoSays 0.1.0" */
  readonly by: string;
  /** Of the articles that were loaded: another one means other data. */
  readonly fingerprint: string;
}

/**
 * What is to be written. Everything is read while it is written, in the order of its ids, and
 * only what a format asks for: so a file may be larger than memory, and two of the same data
 * are the same.
 */
export interface Part {
  readonly made: Made;
  actors(): AsyncIterable<ExportActor>;
  edges(): AsyncIterable<DerivedEdge>;
  background(): AsyncIterable<BackgroundEdge>;
  /** The articles that the statements and the background stand in. */
  articles(): AsyncIterable<ArticleRef>;
  statements(): AsyncIterable<Statement>;
  /** Nodes and relationships as the database holds them, each node before what needs it. */
  raw(): AsyncIterable<RawBatch>;
  /** Absent where nobody looks at it. */
  readonly looks?: Looks;
}

export interface Looks {
  readonly actors: ReadonlyMap<string, ActorLook>;
  readonly lines: ReadonlyMap<string, LineLook>;
}

export type Properties = readonly (readonly [name: string, value: CypherValue])[];

/** By which property a node is known. */
export interface NodeKey {
  readonly label: string;
  readonly key: string;
}

export type RawBatch =
  | {
      readonly kind: "nodes";
      readonly of: NodeKey;
      /** Beside the one that it is known by. */
      readonly labels: readonly string[];
      readonly rows: readonly { readonly id: string; readonly properties: Properties }[];
    }
  | {
      readonly kind: "relationships";
      readonly type: string;
      readonly from: NodeKey;
      readonly to: NodeKey;
      readonly rows: readonly {
        readonly from: string;
        readonly to: string;
        readonly properties: Properties;
      }[];
    };

/** What a graph calls a line between two actors when its lines are statements. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Between whom a statement stands, exactly as derived edges count it: docs/model.md. */
export function pairsOf({
  actors,
  recipients,
  reciprocal,
}: Pick<Statement, "actors" | "recipients" | "reciprocal">): readonly Pair[] {
  const ids = actors.map(({ actorId }) => actorId);
  if (recipients.length > 0) {
    return ids.flatMap((from) => recipients.map(({ actorId: to }) => ({ from, to })));
  }
  if (!reciprocal) return [];
  return ids.flatMap((from) => ids.filter((to) => from < to).map((to) => ({ from, to })));
}
