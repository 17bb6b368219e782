"use client";

import { useMemo } from "react";
import type * as FilterEngine from "@/lib/view/filter/engine";
import type { Listed } from "@/lib/view/list/listed";
import { listWords } from "@/lib/view/list/words";
import { useHealth } from "../../data/queries";
import { useContent } from "../../data/scene";
import { statementsBeyondWords, unknownLinesWords } from "./words";

/**
 * "312 of 1,250 statements, 892 filtered away, 46 hidden." And what else there is in the database.
 */
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
    listed.unknown > 0 && unknownLinesWords(listed.unknown),
    beyond > 0 && statementsBeyondWords(beyond),
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
