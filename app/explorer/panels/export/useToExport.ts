"use client";

import { useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { sourceWords } from "@/lib/export/citation/text";
import { formatDay } from "@/lib/model/dates";
import type { ExportPart } from "@/lib/model/exports";
import { PALETTES } from "@/lib/view/appearance/palette";
import { partOfShown, shownWords } from "@/lib/view/exports";
import { isNoFilter } from "@/lib/view/filter/filter";
import type { PictureWish } from "@/lib/view/picture/picture";
import { useHealth } from "../../data/queries";
import { useScene } from "../../data/scene";
import { useFilterView } from "../../data/shown";
import { useStyleView } from "../../data/styling";
import { madeWords, shownCounts, wholeCounts } from "./words";
import { useHeaps } from "../../data/useSceneOnCanvas";

/** What is shown, ready to be written; undefined until its statements are known. */
export interface ShownExport {
  /** "17 actors, 29 lines, 12 statements behind them": one between nobody is behind none. */
  readonly words: string;
  part(): ExportPart;
  picture(): Pick<
    PictureWish,
    "slice" | "places" | "palette" | "dressed" | "heaps" | "words" | "sources"
  >;
}

export interface ToExport {
  readonly shown: ShownExport | undefined;
  /** "1 article, 17 actors, 15 statements", as soon as it is known. */
  readonly whole: string | undefined;
  /** The statements did not come. */
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useToExport(): ToExport {
  const { base, filtered, filter, engine, columns, error, retry } = useFilterView();
  const places = useScene(({ present }) => present.places);
  const heaps = useHeaps();
  const scheme = useComputedColorScheme("light");
  const { dressed } = useStyleView();
  const { data: health } = useHealth();
  const slice = filtered?.slice ?? base;
  const shown = useMemo((): ShownExport | undefined => {
    if (!base || !slice || !engine || !columns) return undefined;
    const isFiltered = !isNoFilter(filter);
    const listed = engine.listedOf(base, columns, filter);
    const ids = listed.rows.flatMap((row) => columns.source.statementIds[row] ?? []);
    const { source } = columns;
    const palette = PALETTES[scheme];
    const words = shownWords(slice, isFiltered);
    return {
      words: shownCounts(
        slice.actors.length,
        slice.edges.length + slice.background.length,
        ids.length,
      ),
      part: () =>
        partOfShown({
          base,
          shown: slice,
          statementIds: isFiltered ? ids : undefined,
          places,
          palette,
          dressing: dressed,
          words,
        }),
      picture() {
        const articleIds = new Set([
          ...listed.rows.map((row) => source.article.values[source.article.codes[row] ?? -1]),
          ...slice.background.flatMap((edge) => edge.articleIds),
        ]);
        const sources = source.articles
          .filter(({ articleId }) => articleIds.has(articleId))
          .map(sourceWords);
        const today = formatDay(new Date().toISOString().slice(0, 10));
        return {
          slice,
          places,
          palette,
          dressed,
          heaps,
          words: [madeWords(words, today)],
          sources,
        };
      },
    };
  }, [base, slice, engine, columns, filter, places, heaps, scheme, dressed]);
  const counts = health?.counts;
  return {
    shown,
    whole: counts && wholeCounts(counts),
    error,
    retry,
  };
}
