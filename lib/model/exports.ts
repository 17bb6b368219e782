import type { ActorNode } from "./actor";
import type { ActorId, StatementId } from "./ids";

/** An actor with all that is known of it by itself. */
export interface ExportActor extends ActorNode {
  readonly wikidataId?: string;
  readonly iso3?: string;
  readonly sectors: readonly string[];
}

/** The formats that the server writes; pictures are made where they are looked at. */
export const EXPORT_FORMATS = [
  "actors-csv",
  "statements-csv",
  "json",
  "graphml",
  "gexf",
  "cypher",
] as const;

export type ExportFormatId = (typeof EXPORT_FORMATS)[number];

/** A choice or a switch by its name; what is left out has its default. */
export type ExportOptions = Readonly<Record<string, string | boolean>>;

/** Where and how an actor is drawn: y upwards, sizes in the units of the places. */
export interface ActorLook {
  readonly actorId: ActorId;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface LineLook {
  readonly edgeId: string;
  readonly width: number;
  readonly colour: string;
}

/**
 * A part of what the database holds, by ids rather than by the filter that left them: so it is
 * what was seen, whatever hid or narrowed it, and the server needs to know of no filter.
 */
export interface ExportPart {
  readonly what: "part";
  readonly actorIds: readonly ActorId[];
  /** Derived edges with all of their statements; left out: every one among the actors. */
  readonly edgeIds?: readonly string[];
  /** Background relations; left out: every one among the actors. */
  readonly backgroundIds?: readonly string[];
  /** Edges of which some statements are meant, and all those statements together. */
  readonly narrowed?: {
    readonly edgeIds: readonly string[];
    readonly statementIds: readonly StatementId[];
  };
  /** What it is, in words that a reader of the file understands. */
  readonly words?: string;
  readonly looks?: {
    readonly actors: readonly ActorLook[];
    readonly lines: readonly LineLook[];
  };
}

export type ExportSelection = { readonly what: "whole" } | ExportPart;

export interface ExportRequest {
  readonly format: ExportFormatId;
  readonly options?: ExportOptions;
  readonly selection: ExportSelection;
}

/** Of a part; whoever wants more takes the whole. */
export const PART_LIMITS = { actors: 10_000, lines: 100_000, statements: 100_000 } as const;
