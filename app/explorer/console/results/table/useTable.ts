"use client";

import { useThrottledValue } from "@mantine/hooks";
import { useDeferredValue, useMemo, useState } from "react";
import { arrange, type Arrangement } from "@/lib/view/console/results/arrange";
import { columnsOf } from "@/lib/view/console/results/columns";
import type { Run } from "@/lib/view/console/run";

/** Widths are settled by the first rows. */
const SETTLED = 60;
/** While rows still come, sorted and searched ones follow at this pace. */
const PACE = 500;

export function useTable(run: Run) {
  const [sorting, setSorting] = useState<Arrangement["sorting"]>();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const paced = useThrottledValue(run.rowCount, PACE);
  const arranged = run.status === "running" ? paced : run.rowCount;
  const { rows, columns: names } = run;

  const seen = Math.min(run.rowCount, SETTLED);
  // The array of rows is always the same one: their number tells that there are more.
  const columns = useMemo(() => columnsOf(names, rows.slice(0, seen)), [names, rows, seen]);
  const order = useMemo(
    () => arrange(rows, arranged, { sorting, search: wanted }),
    [rows, arranged, sorting, wanted],
  );
  return {
    columns,
    /** Undefined: as they came. */
    order,
    count: order ? order.length : run.rowCount,
    sorting,
    search,
    setSearch,
    /** First upwards, then downwards, then as they came. */
    sortBy: (column: number) =>
      setSorting((now) =>
        now?.column !== column
          ? { column, descending: false }
          : now.descending
            ? undefined
            : { column, descending: true },
      ),
  };
}

export type Table = ReturnType<typeof useTable>;
