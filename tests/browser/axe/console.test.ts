import { afterAll } from "vitest";
import { CONSOLE_SCENES } from "@/tests/scenes/console";
import { EDITOR_SCENES } from "@/tests/scenes/editor";
import { testByAxe } from "@/tests/support/axe";
import { promised } from "@/tests/support/promised";

const figure = testByAxe([...CONSOLE_SCENES, ...EDITOR_SCENES]);
afterAll(() => promised(22, `the console: ${figure()}`));
