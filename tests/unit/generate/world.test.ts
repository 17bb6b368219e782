import { describe, expect, it } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { renderFault } from "@/lib/articles/faults";
import type { ArticleScript } from "@/lib/articles/schema";
import { EVENT_TYPE_NAMES } from "@/lib/model/plover";
import { wordOf } from "@/scripts/generate/names";
import { madeUpWorld } from "@/scripts/generate/world";

const SMALL = { statements: 1_000, seed: 1 };

const idOf = (party: ArticleScript["statements"][number]["actors"][number]): string =>
  typeof party === "string" ? party : party.actor;

/** Who meets whom by a drawn edge. */
function neighbours(scripts: Iterable<ArticleScript>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const meet = (a: string, b: string) =>
    a !== b && found.set(a, (found.get(a) ?? new Set<string>()).add(b));
  for (const { statements } of scripts) {
    for (const { actors, recipients = [], reciprocal } of statements) {
      const [one, two] = [...actors, ...recipients].map(idOf);
      if (one === undefined || two === undefined || (!reciprocal && recipients.length === 0))
        continue;
      meet(one, two);
      meet(two, one);
    }
  }
  return found;
}

describe("a made-up world", () => {
  const scripts = [...madeUpWorld(SMALL)];
  const statements = scripts.flatMap((script) => script.statements);

  it("passes every check of an article script", () => {
    const faults = scripts.flatMap((script) => {
      const checked = checkArticle(script, { file: script.articleId });
      return checked.ok ? [] : checked.faults.map(renderFault);
    });
    expect(faults).toEqual([]);
  });

  it("is the same for the same seed, and another for another", () => {
    expect([...madeUpWorld(SMALL)]).toEqual(scripts);
    const [first] = madeUpWorld({ ...SMALL, seed: 2 });
    expect(first?.paragraphs).not.toEqual(scripts[0]?.paragraphs);
  });

  it("has the number of statements that was asked for, and each article few", () => {
    expect(statements).toHaveLength(1_000);
    expect([...madeUpWorld({ statements: 23, seed: 1 })].map((a) => a.statements.length)).toEqual([
      10, 10, 3,
    ]);
  });

  it("holds what is hard to draw and to filter", () => {
    const share = (holds: (s: (typeof statements)[number]) => boolean | undefined): number =>
      statements.filter(holds).length / statements.length;
    const spoken = statements.flatMap(({ attribution = [] }) => attribution);
    expect(new Set(statements.map(({ type }) => type))).toEqual(new Set(EVENT_TYPE_NAMES));
    expect(share(({ reciprocal }) => reciprocal)).toBeGreaterThan(0.03);
    expect(share(({ polarity }) => polarity === "negative")).toBeGreaterThan(0.03);
    expect(share(({ attribution = [] }) => attribution.length === 0)).toBeGreaterThan(0.2);
    expect(share(({ attribution = [] }) => attribution.length > 1)).toBeGreaterThan(0.02);
    expect(share(({ happened }) => happened === undefined)).toBeGreaterThan(0.05);
    expect(share(({ condition }) => condition !== undefined)).toBeGreaterThan(0.01);
    expect(
      statements.filter(
        ({ actors, recipients = [] }) => recipients.length > 0 && recipients[0] === actors[0],
      ).length,
    ).toBeGreaterThan(0);
    expect(new Set(spoken.map(({ factuality }) => factuality)).size).toBeGreaterThan(3);
    expect(new Set(scripts.map(({ publisher }) => publisher)).size).toBeGreaterThan(5);
    const days = scripts.map(({ publishedOn }) => publishedOn ?? "").toSorted();
    expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(["2024", "2025"]);
  });

  it("has a few actors with many neighbours and many with few", () => {
    const degrees = [...neighbours(scripts).values()]
      .map((met) => met.size)
      .toSorted((a, b) => b - a);
    expect(degrees[0]).toBeGreaterThan(100);
    expect(degrees[Math.floor(degrees.length / 2)]).toBeLessThan(8);
  });

  it("has an actor with 10,000 neighbours from 100,000 statements on", () => {
    const met = neighbours(madeUpWorld({ statements: 100_000, seed: 1 }));
    expect(Math.max(...[...met.values()].map(({ size }) => size))).toBeGreaterThanOrEqual(10_000);
  }, 60_000);
});

it("no two actors have one name", () => {
  const words = new Set(Array.from({ length: 400_000 }, (_, number) => wordOf(number)));
  expect(words.size).toBe(400_000);
});
