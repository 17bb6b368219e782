import type { ViewId } from "@/lib/model/ids";
import { VIEW_KEPT_DELETED_HOURS, type ViewCounts, type ViewSummary } from "@/lib/model/views";
import { viewSummary } from "../queries/views";
import { noRows, type Query } from "../query";

/** A scene as text, and what is told of it where it is not opened. */
export interface ViewContent {
  readonly scene: string;
  readonly counts: ViewCounts;
  readonly fingerprint: string;
}

const propertiesOf = ({ scene, counts, fingerprint }: ViewContent) => ({
  scene,
  fingerprint,
  actors: BigInt(counts.actors),
  lines: BigInt(counts.lines),
  notes: BigInt(counts.notes),
});

/** Run twice with one id it makes one view, as the driver may try again. */
export const createView = (
  viewId: ViewId,
  name: string,
  content: ViewContent,
): Query<ViewSummary> => ({
  name: "create view",
  text: `
    MERGE (view:View {viewId: $viewId})
    ON CREATE SET view.version = 1, view.createdOn = datetime(), view.changedOn = datetime(),
      view.name = $name, view += $properties
    RETURN ${viewSummary.of("view")} AS view`,
  params: { viewId, name, properties: propertiesOf(content) },
  access: "WRITE",
  map: (row) => viewSummary.read(row.map("view")),
});

export interface LockedView {
  readonly summary: ViewSummary;
  readonly isDeleted: boolean;
}

/** What is read of it stays true until the transaction ends: see `writes/lock.ts`. */
export const lockView = (viewId: ViewId): Query<LockedView> => ({
  name: "lock view",
  text: `
    MATCH (view:View {viewId: $viewId}) SET view.viewId = view.viewId
    RETURN ${viewSummary.of("view")} AS view, view.deletedOn IS NOT NULL AS isDeleted`,
  params: { viewId },
  access: "WRITE",
  map: (row) => ({
    summary: viewSummary.read(row.map("view")),
    isDeleted: row.flag("isDeleted"),
  }),
});

/** Of a locked one. It is there again if it was deleted. */
export const changeView = (
  viewId: ViewId,
  name: string | undefined,
  content: ViewContent | undefined,
): Query<ViewSummary> => ({
  name: "change view",
  text: `
    MATCH (view:View {viewId: $viewId})
    SET view.version = view.version + 1, view.changedOn = datetime(), view += $properties
    REMOVE view.deletedOn
    RETURN ${viewSummary.of("view")} AS view`,
  params: {
    viewId,
    properties: { ...(name !== undefined && { name }), ...(content && propertiesOf(content)) },
  },
  access: "WRITE",
  map: (row) => viewSummary.read(row.map("view")),
});

/** It is out of every list, and can be brought back until it is taken away for good. */
export const markViewDeleted = (viewId: ViewId): Query<undefined> => ({
  name: "delete view",
  text: "MATCH (view:View {viewId: $viewId}) SET view.deletedOn = datetime()",
  params: { viewId },
  access: "WRITE",
  map: noRows,
});

export const purgeViews = (): Query<undefined> => ({
  name: "purge views",
  text: `
    MATCH (view:View)
    WHERE view.deletedOn < datetime() - duration({hours: $hours})
    DETACH DELETE view`,
  params: { hours: BigInt(VIEW_KEPT_DELETED_HOURS) },
  access: "WRITE",
  map: noRows,
});

/** Deleted ones count until they are gone: they take their room. */
export const viewTotal = (): Query<number> => ({
  name: "view total",
  text: "MATCH (view:View) RETURN count(view) AS total",
  params: {},
  access: "READ",
  map: (row) => row.number("total"),
});
