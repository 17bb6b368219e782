import { createStore, get, set, type UseStore, values } from "idb-keyval";
import { z } from "zod";
import { changeView, deleteView, fetchViews, fetchView, keepView } from "@/lib/client";
import { NotFoundError } from "@/lib/model/errors";
import { type ViewId, viewIdSchema } from "@/lib/model/ids";
import type { NewView, StoredView, ViewChange, ViewSummary } from "@/lib/model/views";
import type { KeptIn } from "@/lib/view/keeping/openView";
import { keptViewSchema, viewCounts } from "@/lib/view/keeping/view";
import { LocalConflictError } from "./errors";

/** Where views lie. Two of them do the same: the database for everybody, the browser for one. */
export interface Shelf {
  list(): Promise<readonly ViewSummary[]>;
  read(viewId: ViewId): Promise<StoredView>;
  keep(view: NewView & { readonly fingerprint: string }): Promise<ViewSummary>;
  change(
    viewId: ViewId,
    change: ViewChange & { readonly fingerprint: string },
  ): Promise<ViewSummary>;
  /** It comes back by a change that names its version. */
  remove(viewId: ViewId): Promise<void>;
}

const database: Shelf = {
  list: async () => (await fetchViews()).items,
  read: (viewId) => fetchView(viewId),
  // The server knows which articles it has.
  keep: ({ name, scene }) => keepView({ name, scene }),
  change: (viewId, { fingerprint: _, ...change }) => changeView(viewId, change),
  remove: (viewId) => deleteView(viewId),
};

const count = z.number().int().min(0);

const localSchema = z.strictObject({
  viewId: viewIdSchema,
  name: z.string(),
  version: z.number().int().min(1),
  createdOn: z.string(),
  changedOn: z.string(),
  counts: z.strictObject({ actors: count, lines: count, notes: count }),
  fingerprint: z.string(),
  scene: keptViewSchema,
  deletedOn: z.string().exactOptional(),
});

type Local = z.infer<typeof localSchema>;

let opened: UseStore | undefined;

const store = (): UseStore => (opened ??= createStore("whosays-views", "by-id"));

async function local(viewId: ViewId): Promise<Local> {
  const found = localSchema.safeParse(await get<unknown>(viewId, store()));
  if (!found.success) throw new NotFoundError("view", viewId);
  return found.data;
}

const summaryOf = ({ scene: _, deletedOn: __, ...summary }: Local): ViewSummary => summary;

async function put(view: Local): Promise<ViewSummary> {
  await set(view.viewId, view, store());
  return summaryOf(view);
}

const now = (): string => new Date().toISOString();

const browser: Shelf = {
  async list() {
    const all = (await values<unknown>(store())).flatMap(
      (value) => localSchema.safeParse(value).data ?? [],
    );
    return all
      .filter(({ deletedOn }) => deletedOn === undefined)
      .map(summaryOf)
      .toSorted((a, b) => (a.changedOn < b.changedOn ? 1 : -1));
  },
  async read(viewId) {
    const { deletedOn, ...view } = await local(viewId);
    if (deletedOn !== undefined) throw new NotFoundError("view", viewId);
    return view;
  },
  keep({ name, scene, fingerprint }) {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const kept = keptViewSchema.parse(scene);
    const at = now();
    return put({
      viewId: viewIdSchema.parse(hex),
      name,
      version: 1,
      createdOn: at,
      changedOn: at,
      counts: viewCounts(kept),
      fingerprint,
      scene: kept,
    });
  },
  async change(viewId, { version, name, scene, fingerprint }) {
    const { deletedOn: _, ...view } = await local(viewId);
    if (view.version !== version) throw new LocalConflictError(view.name);
    const kept = scene === undefined ? undefined : keptViewSchema.parse(scene);
    return put({
      ...view,
      version: version + 1,
      changedOn: now(),
      ...(name !== undefined && { name }),
      ...(kept && { scene: kept, counts: viewCounts(kept), fingerprint }),
    });
  },
  async remove(viewId) {
    await put({ ...(await local(viewId)), deletedOn: now() });
  },
};

export const SHELVES: Readonly<Record<KeptIn, Shelf>> = { database, browser };
