"use client";

import { SegmentedControl } from "@mantine/core";
import { Scissors } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { holdsGraph } from "@/lib/view/console/results/found";
import { cutWords } from "@/lib/view/console/results/summary";
import type { Run } from "@/lib/view/console/run";
import { DownloadMenu, useDownload } from "./DownloadMenu";
import { JsonView } from "./json/JsonView";
import { PlanView } from "./plan/PlanView";
import classes from "./Results.module.css";
import { DataTable } from "./table/DataTable";

const GraphView = dynamic(() => import("./graph/GraphView").then((module) => module.GraphView), {
  ssr: false,
  loading: () => <Empty>Making ready to draw …</Empty>,
});

const VIEWS = ["Graph", "Table", "JSON", "Plan"] as const;

type View = (typeof VIEWS)[number];

/** How many rows are looked at to tell whether there is anything to draw. */
const LOOKED_AT = 1000;

/** What a query gave, as table, graph, JSON and plan, with what was cut and how to get it. */
export function Results({ run }: { readonly run: Run }) {
  const [chosen, setChosen] = useState<View>();
  const download = useDownload(run);
  const views = useViews(run);
  const fallback: View = run.mode !== "run" && run.plan ? "Plan" : "Table";
  const view = chosen && views.includes(chosen) ? chosen : fallback;
  if (run.status === "failed" && run.rowCount === 0) return null;
  return (
    <section className={classes.root} aria-label="Result">
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="How to show the result"
          value={view}
          onChange={(value) => setChosen(VIEWS.find((name) => name === value))}
          data={[...views]}
        />
        <span className={classes.space} />
        {run.mode !== "explain" && run.rowCount > 0 && <DownloadMenu download={download} />}
      </div>
      {cutWords(run).map((words) => (
        <p key={words} className={classes.cut}>
          <Scissors size={14} aria-hidden />
          {words}
        </p>
      ))}
      {download.error && (
        <Failure what="The download" error={download.error} onRetry={download.cancel} />
      )}
      <Body key={run.serial} run={run} view={view} />
    </section>
  );
}

function useViews({ plan, mode, rows, rowCount }: Run): readonly View[] {
  const seen = Math.min(rowCount, LOOKED_AT);
  const drawable = useMemo(() => holdsGraph(rows.slice(0, seen)), [rows, seen]);
  return VIEWS.filter((view) => {
    switch (view) {
      case "Graph":
        return drawable;
      case "Table":
      case "JSON":
        return mode !== "explain";
      case "Plan":
        return plan !== undefined;
    }
  });
}

function Body({ run, view }: { readonly run: Run; readonly view: View }) {
  switch (view) {
    case "Graph":
      return <GraphView run={run} />;
    case "Table":
      return <DataTable run={run} />;
    case "JSON":
      return <JsonView run={run} />;
    case "Plan":
      return run.plan ? <PlanView plan={run.plan} /> : null;
  }
}
