import { afterAll } from "vitest";
import { CONSOLE_SCENES } from "@/tests/scenes/console";
import { EDITOR_SCENES } from "@/tests/scenes/editor";
import { EXPLORING_SCENES } from "@/tests/scenes/exploring";
import { FILTER_SCENES } from "@/tests/scenes/filters";
import { KEEPING_SCENES } from "@/tests/scenes/keeping";
import { SCENES } from "@/tests/scenes/scenes";
import { testByAxe } from "@/tests/support/axe";
import { promised } from "@/tests/support/promised";

/** What the other two files do not look at. */
const elsewhere = new Set([
  ...CONSOLE_SCENES,
  ...EDITOR_SCENES,
  ...EXPLORING_SCENES,
  ...FILTER_SCENES,
  ...KEEPING_SCENES,
]);

const figure = testByAxe(
  SCENES.filter((scene) => !elsewhere.has(scene)),
  SCENES.filter(({ name }) => ["edge", "list-actors", "reading"].includes(name)),
);
afterAll(() => promised(22, `pages: ${figure()}`));
