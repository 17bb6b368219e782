import "./program";

/** The same program for the page and for what works beside it: see `program.ts`. */
if ("document" in globalThis) void import("./begin");
else void import("./jobs").then(({ startJob }) => startJob(self.name));
