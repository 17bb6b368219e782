import { expect, test } from "vitest";
import { Gate } from "@/lib/server/gate";

const stay = new AbortController().signal;
const limits = { running: 2, waiting: 2, perClient: 2, waitMs: 1_000 };

/** Has it settled by now? */
async function isOpen(entering: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    entering.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5)),
  ]);
}

test("lets so many run, others wait in their order, and refuses the rest", async () => {
  const gate = new Gate(limits);
  const first = await gate.enter("a", stay);
  const second = await gate.enter("b", stay);
  const third = gate.enter("c", stay);
  const fourth = gate.enter("d", stay);
  expect([await isOpen(third), await isOpen(fourth), gate.load]).toEqual([
    false,
    false,
    { running: 2, waiting: 2 },
  ]);
  await expect(gate.enter("e", stay)).rejects.toThrow("too many queries: 4 of all clients");
  second();
  expect([await isOpen(third), await isOpen(fourth)]).toEqual([true, false]);
  first();
  (await third)();
  (await fourth)();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
});

test("counts what waits as the client's own, too", async () => {
  const gate = new Gate({ ...limits, running: 1 });
  const first = await gate.enter("a", stay);
  const second = gate.enter("a", stay);
  await expect(gate.enter("a", stay)).rejects.toThrow("too many queries: 2 of this client");
  first();
  (await second)();
  (await gate.enter("a", stay))();
});

test("leaves a place to others, whatever one client asks for", async () => {
  const gate = new Gate({ ...limits, perClient: 3 });
  const mine = await gate.enter("a", stay);
  const next = gate.enter("a", stay);
  expect([await isOpen(next), gate.load]).toEqual([false, { running: 1, waiting: 1 }]);
  const other = await gate.enter("b", stay);
  // Whoever waits is not kept from running by somebody who must wait longer.
  const later = gate.enter("c", stay);
  other();
  expect([await isOpen(next), await isOpen(later)]).toEqual([false, true]);
  mine();
  expect(await isOpen(next)).toBe(true);
  (await next)();
  (await later)();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
});

test("says whose queries one waited for in vain", async () => {
  const gate = new Gate({ ...limits, waitMs: 20 });
  await gate.enter("a", stay);
  await expect(gate.enter("a", stay)).rejects.toThrow("too many queries: 2 of this client");
  await gate.enter("b", stay);
  await expect(gate.enter("c", stay)).rejects.toThrow("too many queries: 4 of all clients");
});

test("lets one client have the only place there is", async () => {
  const gate = new Gate({ ...limits, running: 1 });
  (await gate.enter("a", stay))();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
});

test("gives a place back once, however often it is told", async () => {
  const gate = new Gate(limits);
  const leave = await gate.enter("a", stay);
  leave();
  leave();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
});

test("lets a client that left its queries run others, which still wait for the places of those", async () => {
  const gate = new Gate({ ...limits, running: 3 });
  const leaving = new AbortController();
  const left = [await gate.enter("a", leaving.signal), await gate.enter("a", leaving.signal)];
  await expect(gate.enter("a", stay)).rejects.toThrow("too many queries: 2 of this client");
  leaving.abort(new Error("stopped"));
  const next = [gate.enter("a", stay), gate.enter("a", stay)];
  expect([await isOpen(Promise.any(next)), gate.load]).toEqual([false, { running: 2, waiting: 2 }]);
  await expect(gate.enter("a", stay)).rejects.toThrow("too many queries: 2 of this client");
  (await gate.enter("b", stay))();
  for (const end of left) end();
  for (const entering of next) (await entering)();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
  (await gate.enter("a", stay))();
});

test("forgets who leaves while waiting, and who waits too long", async () => {
  const gate = new Gate({ ...limits, running: 1, waitMs: 30 });
  const leave = await gate.enter("a", stay);
  const leaving = new AbortController();
  const impatient = gate.enter("b", leaving.signal);
  leaving.abort(new Error("typed on"));
  await expect(impatient).rejects.toThrow("typed on");
  await expect(gate.enter("c", stay)).rejects.toThrow("too many queries");
  expect(gate.load).toEqual({ running: 1, waiting: 0 });
  leave();
  (await gate.enter("b", stay))();
  expect(gate.load).toEqual({ running: 0, waiting: 0 });
});
