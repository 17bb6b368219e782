import { foundation } from "./0001-foundation";
import { views } from "./0002-views";
import type { Migration } from "./migration";

export type { Migration } from "./migration";

/** All of them, in their order. */
export const MIGRATIONS: readonly Migration[] = [foundation, views];
