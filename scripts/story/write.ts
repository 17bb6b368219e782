import path from "node:path";
import { root } from "../setup/paths.mjs";
import { buildStory } from "./build";

// After `next build`, which empties its folder.
await buildStory(path.join(root, process.env["WHOSAYS_BUILD_DIR"] || ".next"));
