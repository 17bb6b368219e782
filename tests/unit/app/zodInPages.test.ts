import { expect, test } from "vitest";
import "@/app/ui/zodInPages";

test("zod compiles no schema in a page, though it comes later than that is said", async () => {
  const { z } = await import("zod");
  expect(z.config()).toMatchObject({ jitless: true });
});
