"use client";

import { Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";

const waiting = () => <Skeleton m="md" height={120} width="auto" />;

/** What stands below the canvas comes when it is first unfolded. */
export const ListGrids = dynamic(() => import("./ListGrids").then((module) => module.ListGrids), {
  ssr: false,
  loading: waiting,
});

export const ListTabs = dynamic(() => import("./ListTabs").then((module) => module.ListTabs), {
  ssr: false,
});

export const PathsPanel = dynamic(
  () => import("../paths/PathsPanel").then((module) => module.PathsPanel),
  { ssr: false, loading: waiting },
);
