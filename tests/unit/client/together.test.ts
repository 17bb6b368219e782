import { expect, test } from "vitest";
import { together } from "@/lib/client/together";

const PACE = 20;

/** A server that knows every word but "nobody", and notes what it is asked for. */
function server() {
  const asked: (string | readonly string[])[] = [];
  const signals: AbortSignal[] = [];
  const load = together<string, { readonly id: string }>({
    one: (id) => {
      asked.push(id);
      return id === "nobody"
        ? Promise.reject(new Error("unknown: nobody"))
        : Promise.resolve({ id });
    },
    some: (ids, signal) => {
      asked.push(ids);
      signals.push(signal);
      if (ids.includes("away")) return Promise.reject(new Error("away"));
      return Promise.resolve(ids.filter((id) => id !== "nobody").map((id) => ({ id })));
    },
    idOf: ({ id }) => id,
    most: 3,
    pace: PACE,
  });
  return { asked, signals, load };
}

const all = async (
  load: (id: string) => Promise<{ readonly id: string }>,
  ids: readonly string[],
) => (await Promise.all(ids.map((id) => load(id)))).map(({ id }) => id);

test("what is asked for at once goes together, as many as are allowed", async () => {
  const { asked, load } = server();
  expect(await all(load, ["a", "b", "c", "d", "a"])).toEqual(["a", "b", "c", "d", "a"]);
  expect(asked).toEqual([["a", "b", "c"], "d"]);
});

test("what is asked for soon after waits for its turn, and goes together, too", async () => {
  const { asked, load } = server();
  await all(load, ["a"]);
  const started = performance.now();
  await all(load, ["b", "c"]);
  expect(performance.now() - started).toBeGreaterThan(PACE / 2);
  expect(asked).toEqual(["a", ["b", "c"]]);
});

test("who leaves before the request is left out of it, and the last who leaves ends it", async () => {
  const { asked, signals, load } = server();
  const leaving = [new AbortController(), new AbortController(), new AbortController()] as const;
  const [one, two, three] = leaving.map(({ signal }, i) => load("abc"[i] ?? "", signal));
  leaving[0].abort(new Error("left"));
  await expect(one).rejects.toThrow("left");
  await Promise.all([two, three]);
  expect(asked).toEqual([["b", "c"]]);
  leaving[1].abort();
  expect(signals[0]?.aborted).toBe(false);
  leaving[2].abort();
  expect(signals[0]?.aborted).toBe(true);
});

test("of two who wait for the same, one may leave", async () => {
  const signals: AbortSignal[] = [];
  const load = together<string, string>({
    one: (id, signal) => {
      signals.push(signal);
      return new Promise((keep) => setTimeout(() => keep(id), PACE));
    },
    some: () => Promise.resolve([]),
    idOf: (id) => id,
    most: 3,
    pace: PACE,
  });
  const [one, two] = [new AbortController(), new AbortController()];
  const [left, stays] = [load("a", one.signal), load("a", two.signal)];
  setTimeout(() => one.abort(new Error("left")), PACE / 4);
  await expect(left).rejects.toThrow("left");
  expect(await stays).toBe("a");
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
});

test("one that is unknown fails alone, and a failed request for all of it", async () => {
  const { load } = server();
  const [known, unknown] = await Promise.allSettled([load("a"), load("nobody")]);
  expect(known).toEqual({ status: "fulfilled", value: { id: "a" } });
  expect(unknown).toMatchObject({ reason: new Error("unknown: nobody") });
  const failed = await Promise.allSettled([load("a"), load("away")]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
