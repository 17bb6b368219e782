import type { ActorDetail, Counts } from "@/lib/model/answers";
import type { StatementColumns } from "@/lib/model/columns";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import type { KeptFields } from "@/lib/view/keeping/state";

/** Rises when a page could not read what an older one wrote. */
export const STORY_VERSION = 2;

/** Id of the element that holds the story in its page. */
export const STORY_ELEMENT = "story";

/**
 * A scene with everything that its evidence panel, list and search can ask for: all of a story
 * but its program. It holds what was shown and nothing else, as it is made to be handed on.
 */
export interface Story {
  readonly version: typeof STORY_VERSION;
  readonly title: string;
  /** When it was made, an ISO 8601 instant. */
  readonly madeOn: string;
  /** Of what: the whole database as it was then. */
  readonly madeFrom: { readonly counts: Counts; readonly fingerprint: string };
  /** What narrowed it, a sentence each: hidden actors, filters. Empty where it is all that was there. */
  readonly without: readonly string[];
  /** Lines have the numbers of the statements that are in the story. */
  readonly slice: GraphSlice;
  /** How what is shown stands and looks. */
  readonly scene: KeptFields;
  readonly columns: StatementColumns;
  /** Every statement behind a line, and those of its actors without a recipient, in the order in which statements are listed. */
  readonly statements: readonly Statement[];
  readonly actors: readonly ActorDetail[];
}
