import { expect, test } from "vitest";
import { inTurnOf } from "@/app/explorer/data/inTurn";
import { createScene } from "@/lib/view/scene/scene";

/** Work that ends when it is told to. */
function held(begun: string[], name: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = (): Promise<void> => {
    begun.push(name);
    return ended;
  };
  return { work, end: () => end() };
}

test("what is asked for meanwhile begins when the ones before it are done, and not when one of them is stopped", async () => {
  const scene = createScene();
  const inTurn = inTurnOf(scene);
  const begun: string[] = [];
  const [first, second, third] = ["first", "second", "third"].map((name) => held(begun, name));
  if (!first || !second || !third) return;
  const turns = [first, second].map(({ work }, i) => inTurn(`step ${i}`, work));
  await Promise.resolve();
  expect(begun).toEqual(["first"]);

  scene.getState().undo();
  await turns[1];
  turns.push(inTurn("step 2", third.work));
  await Promise.resolve();
  expect(begun).toEqual(["first"]);

  first.end();
  await turns[0];
  await expect.poll(() => begun).toEqual(["first", "third"]);
  third.end();
  await Promise.all(turns);
  expect(scene.getState().underway).toEqual([]);
});

test("what fails is told, and holds nobody up", async () => {
  const inTurn = inTurnOf(createScene());
  const failing = inTurn("step", () => Promise.reject(new Error("away")));
  await expect(failing).rejects.toThrow("away");
  await expect(inTurn("step", async () => undefined)).resolves.toBeUndefined();
});
