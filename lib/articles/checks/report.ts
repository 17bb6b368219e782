import { type ArticleFault, type FaultBody, type Path, pathText } from "../faults";

interface Note {
  readonly at: Path;
  readonly fault: ArticleFault;
}

/** Gathers what is wrong in one file. */
export class Report {
  readonly #faults: Note[] = [];
  readonly #warnings: Note[] = [];
  /** The place of each fault and all places above it. */
  readonly #touched = new Set<string>();

  constructor(readonly file: string) {}

  fault(at: Path, body: FaultBody): void {
    this.#faults.push({ at, fault: { ...body, file: this.file, path: pathText(at) } });
    for (let depth = 0; depth <= at.length; depth++) {
      this.#touched.add(pathText(at.slice(0, depth)));
    }
  }

  /** Worth a look, and no reason to refuse. */
  warn(at: Path, body: FaultBody): void {
    this.#warnings.push({ at, fault: { ...body, file: this.file, path: pathText(at) } });
  }

  /** Is anything wrong at this place or below it? */
  touches(at: Path): boolean {
    return this.#touched.has(pathText(at));
  }

  faults(keys: readonly string[]): ArticleFault[] {
    return inOrder(this.#faults, keys);
  }

  warnings(keys: readonly string[]): ArticleFault[] {
    return inOrder(this.#warnings, keys);
  }
}

/** In the order in which a script is read: by the schema's keys, then by position. */
function inOrder(notes: readonly Note[], keys: readonly string[]): ArticleFault[] {
  const rank = (note: Note): number => keys.indexOf(String(note.at[0]));
  const position = (note: Note): number => (typeof note.at[1] === "number" ? note.at[1] : -1);
  return notes
    .toSorted((a, b) => rank(a) - rank(b) || position(a) - position(b))
    .map((note) => note.fault);
}
