"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { Copy } from "lucide-react";
import { useMemo, useRef } from "react";
import { Empty } from "@/app/ui/Empty";
import { jsonText } from "@/lib/view/console/results/jsonText";
import type { Run } from "@/lib/view/console/run";
import { BarButton } from "../BarButton";
import { Tools } from "../Tools";
import { useCopyQuietly } from "../useCopyQuietly";
import { RESULT_WORDS, jsonWords, rowsAsJsonWords } from "../words";
import classes from "./Json.module.css";

const LINE = 18;

/** The rows as JSON. It is made once all rows are there: a text does not grow at its end. */
export function JsonView({ run }: { readonly run: Run }) {
  if (run.status === "running") return <Empty>{RESULT_WORDS.jsonLater}</Empty>;
  return <Lines run={run} />;
}

function Lines({ run }: { readonly run: Run }) {
  const copy = useCopyQuietly();
  const { columns, rows: all, rowCount } = run;
  const { lines, rows } = useMemo(
    () => jsonText(columns, all.slice(0, rowCount)),
    [columns, all, rowCount],
  );
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- concerns React's compiler, which is not used here
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 20,
  });

  return (
    <div className={classes.root}>
      <Tools>
        <span className={classes.words}>{jsonWords(rows, rowCount)}</span>
        <BarButton
          icon={<Copy size={14} aria-hidden />}
          label={RESULT_WORDS.copy}
          onClick={() => copy(lines.join("\n"), rowsAsJsonWords(rows))}
        />
      </Tools>
      <div
        className={classes.scroller}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={RESULT_WORDS.json}
      >
        <div className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              data-index={index}
              ref={virtual.measureElement}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {lines[index]}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
