import { createHash } from "node:crypto";
import type { Part } from "@/lib/export/part";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import type { ExportSelection } from "@/lib/model/exports";
import type { Database } from "../driver";
import { execute, type ExecuteOptions } from "../execute";
import { contentHashes } from "../queries/server";
import { readsOfPart } from "./part";
import { readsOfWhole } from "./whole";

const MADE_BY = "WhoSays 0.1.0";

/** Somebody loaded, changed or removed an article while a file was written from its pages. */
export class DataChangedError extends WhoSaysError {
  constructor() {
    super("data changed while they were exported");
  }

  get display(): DisplayError {
    return {
      code: "data-changed",
      status: 409,
      title: "The data changed meanwhile",
      detail: "An article was loaded, changed or removed while the file was written.",
      remedy: "Export again once nothing is being loaded.",
    };
  }
}

export interface OpenPart {
  readonly part: Part;
  /** Call it when all was read. @throws DataChangedError where the pages are not of one state */
  readonly check: () => Promise<void>;
}

/** What a file is to be made of: nothing of it is read before it is written. */
export async function openPart(
  db: Database,
  selection: ExportSelection,
  options: ExecuteOptions = {},
): Promise<OpenPart> {
  const fingerprint = await readFingerprint(db, options);
  const isWhole = selection.what === "whole";
  const looks = isWhole ? undefined : selection.looks;
  const words = isWhole
    ? "The whole database"
    : (selection.words ?? "Some actors, and what is stated among them");
  return {
    part: {
      made: {
        of: isWhole ? "whole" : "part",
        words,
        on: new Date().toISOString(),
        by: MADE_BY,
        fingerprint,
      },
      ...(isWhole ? readsOfWhole(db, options) : readsOfPart(db, selection, options)),
      ...(looks && {
        looks: {
          actors: new Map(looks.actors.map((look) => [look.actorId, look])),
          lines: new Map(looks.lines.map((look) => [look.edgeId, look])),
        },
      }),
    },
    async check() {
      if ((await readFingerprint(db, options)) !== fingerprint) throw new DataChangedError();
    },
  };
}

/** The same as `/api/health` tells. */
async function readFingerprint(db: Database, options: ExecuteOptions): Promise<string> {
  const hashes = await execute(db, contentHashes(), options);
  return createHash("sha256").update(hashes.join("\n")).digest("hex").slice(0, 16);
}
