import { BrokenOffError, NoRoomError } from "./errors";

/** A whole file; what lies on the disk for it goes with `discard`, twice is harmless. */
export interface ReceivedFile {
  readonly file: Blob;
  readonly discard: () => Promise<void>;
}

export interface Receiving {
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes have come so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * Receives a body into a file on the disk, as it may be larger than what memory bears:
 * the browser's private file system takes it, and hands it out only when it is whole. Where
 * there is none (an old browser, a private window, a page without TLS, a program), memory
 * has to do.
 *
 * @throws BrokenOffError, NoRoomError, or the signal's reason
 */
export async function receiveFile(
  response: Response,
  { signal, onBytes }: Receiving,
): Promise<ReceivedFile> {
  let bytes = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      onBytes?.(bytes);
      controller.enqueue(chunk);
    },
  });
  const body = response.body?.pipeThrough(counter);
  const place = await placeOnDisk();
  const received = place ? intoPlace(body, place) : new Response(body).blob();
  const file = await received.catch(async (cause: unknown) => {
    await place?.discard();
    signal?.throwIfAborted();
    if (isOutOfRoom(cause)) throw new NoRoomError(bytes, { cause });
    throw new BrokenOffError(bytes, { cause });
  });
  return { file, discard: place?.discard ?? (async () => {}) };
}

interface Place {
  readonly handle: FileSystemFileHandle;
  readonly discard: () => Promise<void>;
}

/** A file that nobody has thrown away by then is of a page that was closed. */
const STALE_MS = 60 * 60_000;
const NAME = /^whosays-(\d+)-/;

/** Undefined where the browser has no such place, or does not let this page in. */
async function placeOnDisk(): Promise<Place | undefined> {
  const storage = globalThis.navigator?.storage;
  if (typeof storage?.getDirectory !== "function") return undefined;
  const folder = await storage.getDirectory().catch(() => undefined);
  if (!folder) return undefined;
  await sweep(folder).catch(() => {});
  const name = `whosays-${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true }).catch(() => undefined);
  if (!handle || typeof handle.createWritable !== "function") return undefined;
  return { handle, discard: () => folder.removeEntry(name).catch(() => {}) };
}

async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    const began = Number(NAME.exec(name)?.[1]);
    if (Date.now() - began > STALE_MS) await folder.removeEntry(name);
  }
}

/** What breaks off breaks the writing off, too: the file stays empty. */
async function intoPlace(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | undefined,
  { handle }: Place,
): Promise<Blob> {
  const writable = await handle.createWritable();
  await (body ? body.pipeTo(writable) : writable.close());
  return handle.getFile();
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}
