"use client";

import { useMemo } from "react";
import type * as FilterEngine from "@/lib/view/filter/engine";
import type { Listed } from "@/lib/view/list/listed";
import { listWords } from "@/lib/view/list/words";
import { counted } from "@/lib/view/words";
import { useHealth } from "../../data/queries";
import { useContent } from "../../data/scene";

/** "312 of 1,250 statements, 892 filtered away, 46 hidden." And what else there is in the database. */
export function useStatementWords(listed: Listed, engine: typeof FilterEngine): string {
  const content = useContent();
  const { data: health } = useHealth();
  const known = useMemo(
    () => (content ? engine.statementCount(content, listed.columns) : listed.all),
    [content, engine, listed],
  );
  const numbers = {
    listed: listed.rows.length,
    filtered: listed.all - listed.rows.length,
    hidden: known - listed.all,
  };
  const beyond = (health?.counts.statements ?? known) - known;
  const sentences = [
    `${listWords("statement", numbers)}.`,
    listed.unknown > 0 &&
      `Those of ${counted(listed.unknown, "line")} are missing here, as not all of them are loaded.`,
    beyond > 0 &&
      `${counted(beyond, "more in the database stands", "more in the database stand")} behind no line of this scene.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
