import type { ExportFormat } from "../format";

const PARTS = ["actors", "edges", "background", "articles", "statements"] as const;

/** One object; its schema is docs/export.schema.json, and what it ends with says that it is whole. */
export const json: ExportFormat = {
  id: "json",
  label: "JSON",
  about: "Everything of it, for programs. docs/export.schema.json describes it.",
  extension: "json",
  mediaType: "application/json",
  parameters: [],
  async *write(part) {
    const end: Partial<Record<(typeof PARTS)[number], number>> = {};
    yield `{"format":"whosays-export-1",\n"made":${JSON.stringify(part.made)}`;
    for (const name of PARTS) {
      yield `,\n"${name}":[`;
      let count = 0;
      for await (const item of part[name]()) {
        yield `${count === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
        count += 1;
      }
      end[name] = count;
      yield "]";
    }
    yield `,\n"end":${JSON.stringify(end)}}\n`;
  },
};
