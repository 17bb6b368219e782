import { afterAll } from "vitest";
import { SCENE_PARTS } from "@/tests/scenes/scenes";
import { testByAxe } from "@/tests/support/axe";
import { promised } from "@/tests/support/promised";

const figure = testByAxe(SCENE_PARTS.exploring);
afterAll(() => promised(22, `exploring: ${figure()}`));
