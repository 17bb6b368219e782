"use client";

import { CloseButton, SegmentedControl } from "@mantine/core";
import { Info, Scissors } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { holdsGraph } from "@/lib/view/console/results/found";
import { cutWords } from "@/lib/view/console/results/summary";
import { isPlanOnly, type Run, type RunMode } from "@/lib/view/console/run";
import { DownloadMenu, useDownload } from "./DownloadMenu";
import { JsonView } from "./json/JsonView";
import { PlanView } from "./plan/PlanView";
import classes from "./Results.module.css";
import { SceneButtons } from "./SceneButtons";
import { ToolsContext } from "./Tools";
import { DataTable } from "./table/DataTable";
import { RESULT_WORDS } from "./words";

const GraphView = dynamic(() => import("./graph/GraphView").then((module) => module.GraphView), {
  ssr: false,
  loading: () => <Empty>{RESULT_WORDS.makingReady}</Empty>,
});

const VIEWS = ["graph", "table", "json", "plan"] as const;

type View = (typeof VIEWS)[number];

/** How many rows are looked at to tell whether there is anything to draw. */
const LOOKED_AT = 1000;

/** What a query gave, as table, graph, JSON and plan, with what was cut and how to get it. */
export function Results({ run }: { readonly run: Run }) {
  // Whoever asks for a plan wants to see it, whatever was looked at before.
  const [choices, setChoices] = useState<Partial<Record<RunMode, View>>>({});
  const download = useDownload(run);
  const [done, setDone] = useState<{ readonly serial: number; readonly words: string }>();
  const held = useHeld(run);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const views = VIEWS.filter((view) => isOffered(view, run, held.nodes));
  const fallback: View = run.plan && (isPlanOnly(run) || run.mode !== "run") ? "plan" : "table";
  const chosen = choices[run.mode];
  const view = chosen && views.includes(chosen) ? chosen : fallback;
  if (run.status === "failed" && run.rowCount === 0) return null;
  return (
    <section className={classes.root} aria-label={RESULT_WORDS.result}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={RESULT_WORDS.howToShow}
          value={view}
          onChange={(value) => {
            const next = VIEWS.find((name) => name === value);
            if (next) setChoices({ ...choices, [run.mode]: next });
          }}
          data={views.map((each) => ({ value: each, label: RESULT_WORDS[each] }))}
        />
        <div className={classes.tools} ref={setTools} />
        {held.any && (
          <SceneButtons run={run} onDone={(words) => setDone({ serial: run.serial, words })} />
        )}
        {run.rowCount > 0 && <DownloadMenu download={download} />}
      </div>
      {cutWords(run).map((words) => (
        <p key={words} className={classes.cut}>
          <Scissors size={14} aria-hidden />
          {words}
        </p>
      ))}
      {done?.serial === run.serial && (
        <p className={classes.done}>
          <Info size={14} aria-hidden />
          <span>{done.words}</span>
          <CloseButton
            size={24}
            iconSize={14}
            aria-label={RESULT_WORDS.closeMessage}
            onClick={() => setDone(undefined)}
          />
        </p>
      )}
      {download.error && (
        <Failure what={RESULT_WORDS.theDownload} error={download.error} onRetry={download.again} />
      )}
      <ToolsContext value={tools}>
        <Body key={run.serial} run={run} view={view} />
      </ToolsContext>
    </section>
  );
}

function useHeld({ rows, rowCount }: Run) {
  const seen = Math.min(rowCount, LOOKED_AT);
  return useMemo(() => holdsGraph(rows.slice(0, seen)), [rows, seen]);
}

function isOffered(view: View, run: Run, isDrawable: boolean): boolean {
  switch (view) {
    case "graph":
      return isDrawable;
    case "table":
    case "json":
      return !isPlanOnly(run);
    case "plan":
      return run.plan !== undefined;
  }
}

function Body({ run, view }: { readonly run: Run; readonly view: View }) {
  switch (view) {
    case "graph":
      return <GraphView run={run} />;
    case "table":
      return <DataTable run={run} />;
    case "json":
      return <JsonView run={run} />;
    case "plan":
      return run.plan ? <PlanView plan={run.plan} /> : null;
  }
}
