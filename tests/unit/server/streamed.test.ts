import { expect, test, vi } from "vitest";
import { pump } from "@/lib/server/streamed";

const bytes = (text: string) => new TextEncoder().encode(text);

function pumped(chunks: AsyncGenerator<Uint8Array, void, undefined>) {
  const leaving = new AbortController();
  return { ...pump(chunks, leaving, leaving.signal), leaving };
}

test("takes a chunk only when somebody asks for one", async () => {
  let made = 0;
  async function* endless() {
    while (true) {
      made += 1;
      yield bytes("x");
    }
  }
  const { body, ended, leaving } = pumped(endless());
  const reader = body.getReader();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made).toBe(0);
  for (let i = 0; i < 3; i++) await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made).toBe(3);
  await reader.cancel();
  expect([leaving.signal.aborted, await ended]).toEqual([true, { bytes: 3, code: "client-left" }]);
});

test("ends what makes the chunks before it says that it is over", async () => {
  const closed = vi.fn<() => void>();
  async function* chunks(signal: AbortSignal) {
    try {
      yield bytes("x");
      await new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason)),
      );
    } finally {
      await new Promise((resolve) => setTimeout(resolve, 5));
      closed();
    }
  }
  const leaving = new AbortController();
  const { body, ended } = pump(chunks(leaving.signal), leaving, leaving.signal);
  const reader = body.getReader();
  await reader.read();
  const second = reader.read();
  leaving.abort(new Error("left"));
  await expect(second).rejects.toThrow("left");
  expect(await ended).toEqual({ bytes: 1, code: "client-left" });
  expect(closed).toHaveBeenCalledTimes(1);
});

test("says that it is over, too, where nobody ever asked for a chunk", async () => {
  async function* never() {
    yield bytes("x");
  }
  const { ended, leaving } = pumped(never());
  leaving.abort(new Error("left"));
  expect(await ended).toEqual({ bytes: 0, code: "client-left" });
});

test.each([0, 1])(
  "lets nobody keep a place who takes %i chunks and then no more",
  async (taken) => {
    const closed = vi.fn<() => void>();
    async function* endless() {
      try {
        while (true) yield bytes("x");
      } finally {
        closed();
      }
    }
    const leaving = new AbortController();
    const { body, ended } = pump(endless(), leaving, leaving.signal, 20);
    const reader = body.getReader();
    for (let i = 0; i < taken; i++) await reader.read();
    expect(await ended).toEqual({ bytes: taken, code: "client-left" });
    expect(closed).toHaveBeenCalledTimes(taken);
    await expect(reader.read()).rejects.toThrow("the reader took nothing for 20 ms");
  },
);

test("gives whoever makes a chunk the time that it needs", async () => {
  async function* slow() {
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      yield bytes("x");
    }
  }
  const leaving = new AbortController();
  const { body, ended } = pump(slow(), leaving, leaving.signal, 50);
  expect(await new Response(body).text()).toBe("xx");
  expect(await ended).toEqual({ bytes: 2 });
});

test("breaks a body off where it fails, so that nobody takes it for whole", async () => {
  async function* failing() {
    yield bytes("abc");
    throw new Error("the disk is full");
  }
  const { body, ended } = pumped(failing());
  await expect(new Response(body).text()).rejects.toThrow("the disk is full");
  expect(await ended).toMatchObject({ bytes: 3, code: "internal" });
});
