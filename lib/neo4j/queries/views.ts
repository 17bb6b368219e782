import { viewIdSchema, type ViewId } from "@/lib/model/ids";
import type { StoredView, ViewSummary } from "@/lib/model/views";
import type { Query } from "../query";
import type { Fields } from "../values";

export const viewSummary = {
  of: (view: string) => `${view} {
      .viewId, .name, .version, .actors, .lines, .notes, .fingerprint,
      createdOn: toString(${view}.createdOn), changedOn: toString(${view}.changedOn) }`,
  read: (row: Fields): ViewSummary => ({
    viewId: row.as("viewId", viewIdSchema),
    name: row.text("name"),
    version: row.number("version"),
    createdOn: row.text("createdOn"),
    changedOn: row.text("changedOn"),
    counts: {
      actors: row.number("actors"),
      lines: row.number("lines"),
      notes: row.number("notes"),
    },
    fingerprint: row.text("fingerprint"),
  }),
};

export const allViews = (): Query<ViewSummary> => ({
  name: "views",
  text: `
    MATCH (view:View) WHERE view.deletedOn IS NULL
    RETURN ${viewSummary.of("view")} AS view ORDER BY view.changedOn DESC, view.viewId`,
  params: {},
  access: "READ",
  map: (row) => viewSummary.read(row.map("view")),
});

export const viewById = (viewId: ViewId): Query<StoredView> => ({
  name: "view",
  text: `
    MATCH (view:View {viewId: $viewId}) WHERE view.deletedOn IS NULL
    RETURN ${viewSummary.of("view")} AS view, view.scene AS scene`,
  params: { viewId },
  access: "READ",
  map: (row) => ({
    ...viewSummary.read(row.map("view")),
    scene: JSON.parse(row.text("scene")) as unknown,
  }),
});
