import type { ExportRequest } from "@/lib/model/exports";
import { type ReceivedFile, type Receiving, receiveFile } from "./file";
import { post } from "./json";
import { urls } from "./urls";

export function exportCalls(origin: string) {
  return {
    /**
     * A file of the whole database or of a part of it. What is returned is whole.
     *
     * @throws BrokenOffError, NoRoomError
     */
    downloadExport: async (
      request: ExportRequest,
      receiving: Receiving = {},
    ): Promise<ReceivedFile> =>
      receiveFile(await post(origin + urls.export(), request, receiving.signal), receiving),
  };
}
