/** Fewer and larger pieces: each costs a turn of the event loop, and a frame on the line. */
const PIECE = 32_768;

/** Joins small texts into pieces of some length; what waits is lost to nobody. */
export async function* gathered(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
