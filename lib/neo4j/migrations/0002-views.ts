import { type Migration, unique } from "./migration";

/** Scenes that readers kept, beside the evidence and tied to nothing of it. */
export const views: Migration = {
  version: 2,
  name: "views",
  schema: [unique("view_id", "View", "viewId")],
};
