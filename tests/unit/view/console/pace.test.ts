import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPace } from "@/lib/view/console/pace";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("shows the newest after a while, what is for now at once, and nothing when it is over", () => {
  const shown: number[] = [];
  const pace = createPace((value: number) => shown.push(value), 100);
  pace.now(1);
  pace.soon(2);
  pace.soon(3);
  expect(shown).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(shown).toEqual([1, 3]);
  pace.soon(4);
  pace.now(5);
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual([1, 3, 5]);
  pace.soon(6);
  pace.stop();
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual([1, 3, 5]);
});
