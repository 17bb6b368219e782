import { z } from "zod";
import { FORMATS } from "@/lib/export/formats";
import { gathered } from "@/lib/export/gather";
import { optionsSchema } from "@/lib/export/options";
import { EXPORT_FORMATS, type ExportSelection, PART_LIMITS } from "@/lib/model/exports";
import { actorIdSchema, statementIdSchema } from "@/lib/model/ids";
import { openPart } from "@/lib/neo4j/export";
import { clientOf, gates } from "./fairness";
import { idsAtOnce } from "./ids";
import type { Asked } from "./route";
import type { Chunks, Streamed } from "./streamed";

/** Ids of 100,000 statements and lines, and how they are drawn. */
export const EXPORT_BODY = 10_000_000;

const edgeIdSchema = z.string().max(200);
const lines = idsAtOnce("edge", edgeIdSchema, PART_LIMITS.lines);
const number = z.number("a number");
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "a colour: #rrggbb");

const looksSchema = z.strictObject({
  actors: z
    .array(z.strictObject({ actorId: actorIdSchema, x: number, y: number, size: number, colour }))
    .max(PART_LIMITS.actors),
  lines: z
    .array(z.strictObject({ edgeId: edgeIdSchema, width: number, colour }))
    .max(PART_LIMITS.lines),
});

const partSchema = z.strictObject({
  what: z.literal("part"),
  actorIds: idsAtOnce("actor", actorIdSchema, PART_LIMITS.actors),
  edgeIds: lines.exactOptional(),
  backgroundIds: lines.exactOptional(),
  narrowed: z
    .strictObject({
      edgeIds: lines,
      statementIds: idsAtOnce("statement", statementIdSchema, PART_LIMITS.statements),
    })
    .exactOptional(),
  words: z.string().max(1_000).exactOptional(),
  looks: looksSchema.exactOptional(),
});

const selectionSchema: z.ZodType<ExportSelection> = z.discriminatedUnion(
  "what",
  [z.strictObject({ what: z.literal("whole") }), partSchema],
  'an object whose `what` is "whole" or "part"',
);

/** Each format has options of its own. */
export const exportBody = z.discriminatedUnion(
  "format",
  [
    bodyOf("actors-csv"),
    bodyOf("statements-csv"),
    bodyOf("json"),
    bodyOf("graphml"),
    bodyOf("gexf"),
    bodyOf("cypher"),
  ],
  `one of ${EXPORT_FORMATS.join(", ")}`,
);

function bodyOf<Id extends (typeof EXPORT_FORMATS)[number]>(id: Id) {
  return z.strictObject({
    format: z.literal(id),
    options: optionsSchema(FORMATS[id]).prefault({}),
    selection: selectionSchema,
  });
}

const encoder = new TextEncoder();

/**
 * The file, which begins when its first piece is there: what goes wrong before is an answer, and
 * later breaks it off.
 *
 * @throws TooManyQueriesError, the database's own, or the signal's reason
 */
export async function writeExport(
  {
    db,
    headers,
    signal,
  }: Pick<Asked<z.ZodType, z.ZodType, z.ZodType>, "db" | "headers" | "signal">,
  { format: id, options, selection }: z.output<typeof exportBody>,
): Promise<Streamed> {
  const format = FORMATS[id];
  const leave = await gates().queries.enter(clientOf(headers), signal);
  try {
    const { part, check } = await openPart(db, selection, { signal });
    async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const piece of gathered(format.write(part, options))) yield encoder.encode(piece);
      await check();
    }
    const chunks = whole();
    const first = await chunks.next();
    return {
      contentType: format.mediaType,
      chunks: behind(first, chunks),
      done: () => {
        leave();
        return {};
      },
    };
  } catch (error) {
    leave();
    throw error;
  }
}

function behind(
  first: IteratorResult<Uint8Array, void>,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): Chunks {
  let held: IteratorResult<Uint8Array, void> | undefined = first;
  return {
    next() {
      const next = held;
      held = undefined;
      return next ? Promise.resolve(next) : rest.next();
    },
    return: () => rest.return(),
  };
}
