/** A browser copies a file of any size within this time, and none tells when it has. */
const COPIED_MS = 10 * 60_000;

/**
 * Hands a file to the reader, as every link that downloads does.
 *
 * @param discard called when what lies behind it is no longer needed
 */
export function saveFile(file: Blob, name: string, discard?: () => Promise<void>): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
    void discard?.();
  }, COPIED_MS);
}
