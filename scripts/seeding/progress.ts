/** Tells a person how far long work is: one line, rewritten in place, and only on a terminal. */
export interface Progress {
  tell(text: string): void;
  /** Takes the line away, so that what is printed next starts clean. */
  clear(): void;
}

export function createProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  const live = out.isTTY === true && process.env["TERM"] !== "dumb";
  const write = (text: string): void => {
    if (live) out.write(`\r\u001b[2K${text}`);
  };
  return {
    tell: (text) => write(text.slice(0, out.columns ?? 80)),
    clear: () => write(""),
  };
}
