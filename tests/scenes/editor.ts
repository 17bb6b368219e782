import { settled } from "@/tests/support/canvas";
import { openConsole, paste, type } from "@/tests/support/console";
import type { Scene } from "./scenes";

const WIDE = ["desktop", "tablet"] as const;

const TEXT = `// Who accuses whom, and who says so
MATCH (a:Actor)-[e:ACCUSE]->(b:Acter {name: $name})
WHERE e.statements > 1.5
RETURN a.name AS accuser, count(*) AS times`;

/** What is told while one types; what comes of a query has scenes of its own. */
export const EDITOR_SCENES: readonly Scene[] = [
  {
    name: "console-findings",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openConsole(page);
      await page.getByRole("button", { name: "Parameters", exact: true }).click();
      await page.getByRole("button", { name: "Add a parameter" }).click();
      await page.getByLabel("Name of the new parameter").fill("name");
      await page.getByLabel("Value of name").fill("Russia");
      await paste(page, TEXT);
      await page.locator(".cm-lintRange").first().waitFor();
      await page.keyboard.press("F8");
      await page.locator(".cm-diagnostic").waitFor();
      await settled(page);
    },
  },
  {
    name: "console-completion",
    path: "/",
    sizes: WIDE,
    async prepare(page) {
      await openConsole(page);
      await type(page, "MATCH (a:Actor)-[:");
      await page.locator(".cm-completionInfo").waitFor();
      await settled(page);
    },
  },
];
