import { afterAll } from "vitest";
import { EXPLORING_SCENES } from "@/tests/scenes/exploring";
import { FILTER_SCENES } from "@/tests/scenes/filters";
import { KEEPING_SCENES } from "@/tests/scenes/keeping";
import { LAYOUT_SCENES } from "@/tests/scenes/layouts";
import { STYLE_SCENES } from "@/tests/scenes/style";
import { testByAxe } from "@/tests/support/axe";
import { promised } from "@/tests/support/promised";

const figure = testByAxe([
  ...EXPLORING_SCENES,
  ...FILTER_SCENES,
  ...LAYOUT_SCENES,
  ...KEEPING_SCENES,
  ...STYLE_SCENES,
]);
afterAll(() => promised(22, `exploring: ${figure()}`));
