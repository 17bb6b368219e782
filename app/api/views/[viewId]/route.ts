import { VIEW_BYTES } from "@/lib/model/views";
import { deleteView, editView, readView } from "@/lib/neo4j/views";
import { handle } from "@/lib/server/handle";
import { keptText, viewChangeSchema, viewParams, writingViews } from "@/lib/server/views";

const offered = ["GET", "HEAD", "PUT", "DELETE"];

export const { GET, HEAD, POST, PATCH, OPTIONS } = handle({
  offered,
  params: viewParams,
  run: ({ params, db, signal }) => readView(db, params.viewId, { signal }),
});

export const { PUT } = handle({
  method: "PUT",
  offered,
  params: viewParams,
  bodyLimit: VIEW_BYTES,
  body: viewChangeSchema,
  run: ({ params, body: { version, name, scene }, db, signal }) =>
    writingViews(() =>
      editView(
        db,
        params.viewId,
        { version, ...(name !== undefined && { name }), ...(scene && { kept: keptText(scene) }) },
        { signal },
      ),
    ),
});

export const { DELETE } = handle({
  method: "DELETE",
  offered,
  params: viewParams,
  run: ({ params, db, signal }) => writingViews(() => deleteView(db, params.viewId, { signal })),
});
