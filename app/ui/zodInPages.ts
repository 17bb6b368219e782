import { z } from "zod";

// zod tries whether it may compile its schemas, which the page's policy forbids and reports.
z.config({ jitless: true });
