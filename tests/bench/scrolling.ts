import type { Locator } from "playwright-core";

const WHEELS = 120;

export interface Frames {
  readonly longest: number;
  /** 0 where no task took 50 ms, below which the browser counts none. */
  readonly task: number;
}

/** Turns the wheel over a place, first little by little, then far at once. */
export async function scroll(place: Locator): Promise<Frames> {
  const page = place.page();
  const box = await place.boundingBox();
  if (!box) throw new Error("nothing to scroll on the page");
  await page.mouse.move(box.x + 120, box.y + 90);
  await page.evaluate(() => {
    const seen = { longest: 0, task: 0, last: performance.now(), on: true };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: "longtask" });
    const step = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(step);
    };
    requestAnimationFrame((now) => {
      seen.last = now;
      requestAnimationFrame(step);
    });
    Object.assign(window, { seen });
  });
  for (let i = 0; i < WHEELS; i++) await page.mouse.wheel(0, i < WHEELS / 2 ? 300 : 3_000);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Frames & { on: boolean } };
    seen.on = false;
    return { longest: seen.longest, task: seen.task };
  });
}
