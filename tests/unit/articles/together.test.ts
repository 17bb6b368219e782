import { describe, expect, it } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { renderFault } from "@/lib/articles/faults";
import { type ArticleFile, checkTogether } from "@/lib/articles/together";
import { goodScript } from "@/tests/fixtures/articles/good";

type Good = ReturnType<typeof goodScript>;

function fileOf(file: string, change: (script: Good) => void): ArticleFile {
  const script = goodScript();
  script.articleId = file;
  change(script);
  const checked = checkArticle(script, { file });
  if (!checked.ok) throw new Error(checked.faults.map(renderFault).join("\n"));
  return { file, article: checked.article };
}

const unchanged = fileOf("one", () => undefined);

const told = (change: (script: Good) => void): string[] =>
  checkTogether([unchanged, fileOf("two", change)]).map(renderFault);

describe("articles together", () => {
  it("may name one actor differently", () => {
    expect(
      told((script) => {
        script.actors.arl.name = "The Arland Republic";
        script.actors.arl.aliases = ["arland"];
      }),
    ).toEqual([]);
  });

  it("have an id each", () => {
    expect(told((script) => (script.articleId = "one"))).toEqual([
      "article id given twice: one, in one and two (two, articleId); give each article an id of its own, or leave one file out",
    ]);
  });

  it("claim a name once, whatever its spelling", () => {
    const other = fileOf("two", (script) => {
      script.actors.bor.name = "Other Borland";
      script.actors["cora-dahl"].name = "republic  of ARLAND";
      script.actors.arl.aliases = [];
    });
    expect(checkTogether([unchanged, other]).map(renderFault)).toEqual([
      `name of two actors: "republic of ARLAND" stands for arl in one and for cora-dahl in two (two, actors["cora-dahl"].name); leave it to one of them; if arl and cora-dahl are the same, give both files one id`,
    ]);
  });

  it("agree on what an actor is", () => {
    expect(
      told((script) => {
        Object.assign(script.actors.bor, { kind: "Organization", wikidataId: "Q102" });
        script.actors.arl.iso3 = "ARR";
      }),
    ).toEqual([
      "iso3 of arl differs: ARL in one, ARR in two (two, actors.arl.iso3); correct the wrong one; if they are two actors, give them two ids",
      "kind of bor differs: Country in one, Organization in two (two, actors.bor.kind); correct the wrong one; if they are two actors, give them two ids",
      "wikidataId of bor differs: Q101 in one, Q102 in two (two, actors.bor.wikidataId); correct the wrong one; if they are two actors, give them two ids",
    ]);
  });

  it("agree on who has a code", () => {
    expect(
      told((script) => {
        Object.assign(script.actors.bor, { wikidataId: "Q102" });
        Object.assign(script.actors.arl, { wikidataId: "Q101" });
      }),
    ).toEqual([
      "Q101 claimed twice: by bor in one and by arl in two (two, actors.arl.wikidataId); correct the wrong one; if bor and arl are the same, give both files one id",
      "wikidataId of bor differs: Q101 in one, Q102 in two (two, actors.bor.wikidataId); correct the wrong one; if they are two actors, give them two ids",
    ]);
  });

  it("agree on where a place is", () => {
    expect(told((script) => (script.places.epsil.lat = 13))).toEqual([
      "lat of epsil differs: 12.5 in one, 13 in two (two, places.epsil.lat); correct the wrong one; if they are two places, give them two ids",
    ]);
  });
});
