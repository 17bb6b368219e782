import type { Frame, RowsFrame } from "./frame";

/** Rows are put into JSON once, when they are weighed; their line waits here to be sent. */
const lines = new WeakMap<RowsFrame, string>();

export function rememberLine(frame: RowsFrame, line: string): void {
  lines.set(frame, line);
}

/** A frame as a line of NDJSON, with its line end. */
export function encodeFrame(frame: Frame): string {
  if (frame.frame === "rows") {
    const known = lines.get(frame);
    if (known !== undefined) return known;
  }
  return `${JSON.stringify(frame)}\n`;
}

const encoder = new TextEncoder();

/**
 * The body of an answer. It asks for a frame only when somebody asks it for bytes, so a
 * slow reader slows the database down, and whoever leaves ends `frames` with it.
 *
 * @param onBytes told how many bytes each line has
 */
export async function* encodeFrames(
  frames: AsyncIterable<Frame>,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const frame of frames) {
    const bytes = encoder.encode(encodeFrame(frame));
    onBytes?.(bytes.length);
    yield bytes;
  }
}

/** Bytes of a text in UTF-8, without making them; a lone surrogate counts as the three bytes that replace it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(i + 1))) {
      // A pair: four bytes for two units.
      i += 1;
    }
  }
  return bytes;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
