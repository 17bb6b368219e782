import { figure } from "@/lib/view/words";
import type { Client } from "@/lib/client";
import type { ActorDetail } from "@/lib/model/answers";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import type { ActorId, StatementId } from "@/lib/model/ids";
import { ACTORS_BY_ID, STATEMENTS_BY_ID, STORY_STATEMENTS } from "@/lib/model/limits";
import type { GraphSlice } from "@/lib/model/slice";
import type { Statement } from "@/lib/model/statement";
import type { SceneState } from "@/lib/view/scene/state";
import { cutColumns } from "./columns";
import { countedIn } from "./counts";
import { storyScene } from "./scene";
import { inOrder } from "./statements";
import { STORY_VERSION, type Story } from "./story";

export interface StoryWish extends Pick<Story, "title" | "madeOn" | "without"> {
  readonly state: SceneState;
  /** Are the notes on what is shown to be handed on as well? */
  readonly withNotes: boolean;
  /** What is shown: without what is hidden, and what filters leave. */
  readonly slice: GraphSlice;
  /** Statements of an edge that filters leave; undefined where all do. */
  readonly statementsOf: (edgeId: string) => ReadonlySet<StatementId> | undefined;
  /**
   * Are statements without a recipient to come as well? A filter judges what stands behind lines,
   * and cannot tell which of these it would leave.
   */
  readonly withoutRecipient: boolean;
}

export interface Collecting {
  readonly signal?: AbortSignal | undefined;
  /** Told after each part how many of how many statements and actors are here. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** More statements than a file that is mailed should hold. */
export class StoryTooLargeError extends WhoSaysError {
  constructor(readonly statements: number) {
    super(`story too large: ${statements} statements`);
  }

  get display(): DisplayError {
    const [has, most] = [this.statements, STORY_STATEMENTS].map((n) => figure(n));
    return {
      code: "story-too-large",
      status: 413,
      title: "That is too much for one file",
      detail: `What is shown rests on ${has} statements, and a story holds ${most} at most.`,
      remedy:
        "Filter or hide until less is shown, or export the data instead: exports have no limit.",
    };
  }
}

/** An article was loaded or removed in between: half old and half new would be a false story. */
export class StoryChangedError extends WhoSaysError {
  constructor(readonly missing: number) {
    super(`data changed while a story was made: ${missing} statements gone`);
  }

  get display(): DisplayError {
    return {
      code: "story-changed",
      status: 409,
      title: "The data changed meanwhile",
      detail: `While the story was made, ${figure(this.missing)} of its statements went.`,
      remedy: "Look at the network as it is now, then make the story again.",
    };
  }
}

type Source = Pick<
  Client,
  | "fetchHealth"
  | "statementColumns"
  | "statementsWithoutRecipient"
  | "statementsById"
  | "actorsById"
>;

/**
 * Asks for everything that a story of what is shown has to hold.
 *
 * @throws StoryTooLargeError, StoryChangedError, whatever a call throws, or the signal's reason
 */
export async function collectStory(
  client: Source,
  { slice, state, withNotes, statementsOf, withoutRecipient, ...wish }: StoryWish,
  { signal, onProgress }: Collecting = {},
): Promise<Story> {
  const { counts, fingerprint } = await client.fetchHealth(signal);
  const here = slice.actors.map(({ actorId }) => actorId);
  const all = await client.statementColumns(here, signal);
  const lone = withoutRecipient
    ? await client.statementsWithoutRecipient(here, signal)
    : { statementIds: [], more: false };
  const left = new Map(slice.edges.map(({ edgeId }) => [edgeId, statementsOf(edgeId)]));
  const columns = cutColumns(all, (edgeId, statementId) => {
    if (!left.has(edgeId)) return false;
    return left.get(edgeId)?.has(statementId) ?? true;
  });
  const statementIds = [...columns.statementIds, ...lone.statementIds];
  if (all.leftOut > 0 || lone.more || statementIds.length > STORY_STATEMENTS) {
    throw new StoryTooLargeError(statementIds.length + all.leftOut);
  }
  const statements: Statement[] = [];
  for (const ids of partsOf(statementIds, STATEMENTS_BY_ID)) {
    statements.push(...(await client.statementsById(ids, signal)).items);
    onProgress?.(statements.length, statementIds.length + slice.actors.length);
  }
  if (statements.length < statementIds.length) {
    throw new StoryChangedError(statementIds.length - statements.length);
  }
  const told = statements.filter(ofNobodyElse(new Set(lone.statementIds), new Set(here)));
  const actors: ActorDetail[] = [];
  for (const ids of partsOf(namedIn(slice, told), ACTORS_BY_ID)) {
    actors.push(...(await client.actorsById(ids, signal)).items);
    onProgress?.(statements.length + actors.length, statementIds.length + slice.actors.length);
  }
  const held = new Set<string>([
    ...here,
    ...[...slice.edges, ...slice.background].map(({ edgeId }) => edgeId),
    ...told.map(({ statementId }) => statementId),
  ]);
  return {
    version: STORY_VERSION,
    ...wish,
    madeFrom: { counts, fingerprint },
    scene: storyScene(state, (id) => held.has(id), withNotes),
    columns,
    ...countedIn(slice, inOrder(told), actors),
  };
}

/** Of a joint act that no line shows, all who act have to be on the canvas, as both ends of a line have. */
function ofNobodyElse(
  lone: ReadonlySet<StatementId>,
  here: ReadonlySet<ActorId>,
): (statement: Statement) => boolean {
  return ({ statementId, actors }) =>
    !lone.has(statementId) || actors.every(({ actorId }) => here.has(actorId));
}

function* partsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Everybody on the canvas, and everybody whom a sentence names beside them. */
function namedIn(slice: GraphSlice, statements: readonly Statement[]): readonly ActorId[] {
  const ids = new Set(slice.actors.map(({ actorId }) => actorId));
  for (const { actors, recipients, attribution } of statements) {
    for (const { actorId } of [...actors, ...recipients, ...attribution]) ids.add(actorId);
  }
  return [...ids];
}
