/** What the console's routes answer with besides frames; `docs/api.md` says the same in words. */

/** Something that the database or the guard has to say of a text, without running it. */
export interface Finding {
  readonly severity: "error" | "warning" | "hint";
  readonly message: string;
  /** Where in the text as it was sent, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly remedy?: string;
  /** `refused` for the guard, else Neo4j's own code. */
  readonly code: string;
}

export interface CheckAnswer {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface PropertyCount {
  readonly name: string;
  /** How many nodes or relationships have it. */
  readonly count: number;
}

/** A label or a relationship type. */
export interface SchemaKind {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PropertyCount[];
  /** Properties were counted on the first of them only, as there are too many. */
  readonly sampled: boolean;
}

export interface Callable {
  readonly name: string;
  /** As the database writes it: `round(input :: FLOAT) :: FLOAT`. */
  readonly signature: string;
  readonly description: string;
  /** Does the guard let it be called? */
  readonly allowed: boolean;
}

/** What a query may name: made of the database at hand. Each list is in the order of the names. */
export interface ConsoleSchema {
  readonly labels: readonly SchemaKind[];
  readonly relationshipTypes: readonly SchemaKind[];
  /** On nodes and relationships together; labels that share a node count it once. */
  readonly propertyKeys: readonly PropertyCount[];
  readonly functions: readonly Callable[];
  readonly procedures: readonly Callable[];
}

/** A server that does not hold reading transactions to reading keeps the console off. */
export type ConsoleState =
  | { readonly state: "on" }
  | { readonly state: "off"; readonly reason: string };

export const DOWNLOAD_FORMATS = ["csv", "json", "ndjson"] as const;

export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];
