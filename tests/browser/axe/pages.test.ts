import { afterAll } from "vitest";
import { SCENE_PARTS, SCENES } from "@/tests/scenes/scenes";
import { testByAxe } from "@/tests/support/axe";
import { promised } from "@/tests/support/promised";

const figure = testByAxe(
  SCENE_PARTS.pages,
  SCENES.filter(({ name }) => ["edge", "list-actors", "reading"].includes(name)),
);
afterAll(() => promised(22, `pages: ${figure()}`));
