import { storyTemplate } from "@/lib/server/story";
import { streamed } from "@/lib/server/streamed";

/** As plain text: a page of ours that has no story in it is not to be opened as one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = streamed({
  run: async () => ({
    contentType: "text/plain; charset=utf-8",
    chunks: oneChunk(await storyTemplate()),
    done: () => ({}),
  }),
});

async function* oneChunk(chunk: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield chunk;
}
