import { describe, expect, it } from "vitest";
import { checkArticle } from "@/lib/articles/check";
import { compileArticle } from "@/lib/articles/compile";
import type { ArticleRows, StatementRow } from "@/lib/articles/rows";
import script from "@/scripts/articles/lavrov-truce-2018-02-22";

/**
 * The first article, fact by fact: who, what, to whom, who says so and how sure, when,
 * and the words it is read from. A missing relation is a fault, and so is a claim that
 * would be drawn as a fact.
 */

const checked = checkArticle(script, { file: "lavrov-truce-2018-02-22.ts" });
if (!("article" in checked)) throw new Error("the first article does not check");
const rows: ArticleRows = compileArticle(checked.article);

const LAVROV = "sergei-lavrov";
const PESKOV = "dmitry-peskov";
const GHOUTA_GROUPS = "eastern-ghouta-armed-groups";
const CIVILIANS = "eastern-ghouta-civilians";
const TERRORISTS = "terrorists-in-syria";
const SPONSORS = "states-supporting-terrorists";

interface Fact {
  readonly actors: readonly string[];
  readonly act: string;
  readonly recipients: readonly string[];
  /** Innermost first: "speaker (cue) factuality". */
  readonly saidBy: readonly string[];
  readonly article: string;
  readonly when: string;
  readonly words: string;
  readonly condition?: string;
  readonly places?: readonly string[];
  readonly about?: readonly string[];
}

const FACTS: Readonly<Record<string, Fact>> = {
  "truce-proposed": {
    actors: ["swe", "kwt"],
    act: "REQUEST/yield",
    recipients: ["unsc"],
    saidBy: [],
    article: "CT+",
    when: "2018-02-05..2018-02-11 week",
    words: "two weeks before from Sweden and Kuwait",
    places: ["syria"],
  },
  "vote-expected": {
    actors: ["unsc"],
    act: "CONSULT/multilateral",
    recipients: [],
    saidBy: [],
    article: "PR+",
    when: "2018-02-22..2018-02-22 day",
    words: "expected to vote later that Thursday",
    about: ["responds-to truce-proposed"],
  },
  "truce-after-72-hours": {
    actors: ["swe", "kwt"],
    act: "REQUEST/yield",
    recipients: [],
    saidBy: [],
    article: "CT+",
    when: "undated",
    words: "start 72 hours after it is adopted",
    condition: "72 hours after the draft is adopted",
    places: ["syria"],
    about: ["conditional-on vote-expected"],
  },
  "aid-after-48-hours-more": {
    actors: ["swe", "kwt"],
    act: "REQUEST/assist",
    recipients: [],
    saidBy: [],
    article: "CT+",
    when: "undated",
    words: "medical evacuations would follow 48 hours later",
    condition: "48 hours after the truce has started",
    places: ["syria"],
    about: ["conditional-on truce-after-72-hours"],
  },
  "support-considered": {
    actors: ["rus"],
    act: "AGREE",
    recipients: ["unsc"],
    saidBy: [`${LAVROV} (said) PS+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "ready to look at a draft of the UN Security Council",
    condition:
      "the truce does not cover Daesh, al-Nusra Front and others who are shelling Damascus",
    places: ["belgrade"],
    about: ["responds-to truce-proposed", "conditional-on groups-left-out"],
  },
  "groups-left-out": {
    actors: ["rus"],
    act: "REJECT/yield",
    recipients: ["islamic-state", "al-nusra-front", GHOUTA_GROUPS],
    saidBy: [`${LAVROV} (attached a condition) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "Daesh, al-Nusra Front and any other outfit",
    places: ["belgrade"],
    about: ["responds-to truce-proposed"],
  },
  "damascus-shelled-by-others": {
    actors: [GHOUTA_GROUPS],
    act: "ASSAULT/heavy-weapons",
    recipients: [],
    saidBy: [`${LAVROV} (attached a condition) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "fires on residential districts of Damascus",
    places: ["damascus"],
  },
  "ghouta-civilians-shelled": {
    actors: [GHOUTA_GROUPS],
    act: "ASSAULT/heavy-weapons",
    recipients: [CIVILIANS],
    saidBy: [`${LAVROV} (has him say) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "outfits that shell civilians",
    places: ["eastern-ghouta"],
  },
  "zones-agreed": {
    actors: ["tur", "rus", "irn"],
    act: "AGREE reciprocal",
    recipients: [],
    saidBy: [],
    article: "CT+",
    when: "undated",
    words: "the deal on de-escalation zones in Syria between Turkey, Russia and Iran",
    places: ["eastern-ghouta", "syria"],
  },
  "way-out-offered": {
    actors: ["rus"],
    act: "AGREE",
    recipients: ["al-nusra-front", GHOUTA_GROUPS],
    saidBy: [`${LAVROV} (said) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "had offered them a peaceful way out",
    places: ["eastern-ghouta"],
  },
  "way-out-rejected": {
    actors: ["al-nusra-front", GHOUTA_GROUPS],
    act: "REJECT/yield",
    recipients: ["rus"],
    saidBy: [`${LAVROV} (said) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "had flatly turned that offer down",
    places: ["eastern-ghouta"],
    about: ["responds-to way-out-offered"],
  },
  "city-shelled": {
    actors: ["al-nusra-front", GHOUTA_GROUPS],
    act: "ASSAULT/heavy-weapons",
    recipients: [],
    saidBy: [`${LAVROV} (by his account) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "they go on shelling the city",
    places: ["damascus"],
  },
  "human-shields": {
    actors: ["al-nusra-front", GHOUTA_GROUPS],
    act: "ASSAULT/abduct",
    recipients: [CIVILIANS],
    saidBy: [`${LAVROV} (by his account) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "use the people of Eastern Ghouta as human shields",
    places: ["eastern-ghouta"],
  },
  "sponsors-blamed": {
    actors: ["kremlin"],
    act: "ACCUSE/disapprove",
    recipients: [SPONSORS],
    saidBy: [`${PESKOV} (told reporters) CT+`],
    article: "CT+",
    when: "undated, said 2018-02-22",
    words: "lays the state of Eastern Ghouta at the door of the countries",
    places: ["eastern-ghouta"],
  },
  "sponsors-support-terrorists": {
    actors: [SPONSORS],
    act: "AID",
    recipients: [TERRORISTS],
    saidBy: [`${PESKOV} (told reporters) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "Whoever supports the terrorists still in Eastern Ghouta",
    places: ["syria", "eastern-ghouta"],
  },
  "claims-rejected": {
    actors: ["kremlin"],
    act: "REJECT",
    recipients: [],
    saidBy: [],
    article: "CT+",
    when: "undated, said 2018-02-22",
    words: "rejects claims that tie Russia and its allies to the violence",
    places: ["eastern-ghouta"],
  },
  "support-denied": {
    actors: ["rus", "syr", "irn"],
    act: "not AID",
    recipients: [TERRORISTS],
    saidBy: [`${PESKOV} (went on) CT-`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "are not among such states",
    places: ["syria"],
    about: ["responds-to sponsors-support-terrorists"],
  },
  "terrorists-fought": {
    actors: ["rus", "syr", "irn"],
    act: "ASSAULT",
    recipients: [TERRORISTS],
    saidBy: [`${PESKOV} (went on) CT+`],
    article: "Uu",
    when: "undated, said 2018-02-22",
    words: "fight the terrorists in Syria without compromise",
    places: ["syria"],
    about: ["responds-to sponsors-support-terrorists"],
  },
};

const keyOf = (id: string): string =>
  rows.statements.find((row) => row.statementId === id)?.key ?? `unknown ${id}`;

function actOf(row: StatementRow): string {
  const mode = row.mode ? `/${row.mode}` : "";
  const act = `${row.eventType}${mode}${row.reciprocal ? " reciprocal" : ""}`;
  return row.polarity === "negative" ? `not ${act}` : act;
}

function whenOf(row: StatementRow): string {
  if (row.eventDate) return `${row.eventDate}..${row.eventDateEnd} ${row.dateGranularity}`;
  return row.reportedOn ? `undated, said ${row.reportedOn}` : "undated";
}

function wordsOf(row: StatementRow): string {
  return rows.passages
    .filter((passage) => row.passageIds.includes(passage.passageId))
    .map((passage) => passage.exact)
    .join(" … ");
}

function factOf(row: StatementRow, words: string): Fact {
  return {
    actors: row.actors.map((party) => party.actorId),
    act: actOf(row),
    recipients: row.recipients.map((party) => party.actorId),
    saidBy: row.attribution.map((link) => `${link.actorId} (${link.cue}) ${link.factuality}`),
    article: row.articleFactuality,
    when: whenOf(row),
    words: wordsOf(row).includes(words) ? words : wordsOf(row),
    ...(row.condition && { condition: row.condition }),
    ...(row.placeIds.length > 0 && { places: row.placeIds }),
    ...(row.about.length > 0 && {
      about: row.about.map((link) => `${link.relation} ${keyOf(link.statementId)}`),
    }),
  };
}

describe("the first article", () => {
  it("states these facts and no others", () => {
    expect(rows.statements.map((row) => row.key)).toEqual(Object.keys(FACTS));
  });

  it.each(rows.statements.map((row) => [row.key, row] as const))("%s", (key, row) => {
    const fact = FACTS[key];
    expect(factOf(row, fact?.words ?? "")).toEqual(fact);
  });

  it("draws no claim as a fact: what a speaker says, the article leaves open", () => {
    const asserted = rows.statements
      .filter((row) => row.attributed && row.articleFactuality !== "Uu")
      .map((row) => row.key);
    // The report itself says that the Kremlin blames; it does not say that it is right to.
    expect(asserted).toEqual(["sponsors-blamed"]);
  });

  it("names all its actors and what stands behind them", () => {
    expect(rows.actors.map((row) => `${row.name}: ${row.kind}`).toSorted()).toEqual([
      "Dmitry Peskov: Person",
      "Iran: Country",
      "Islamic State: ArmedGroup",
      "Kremlin: Organization",
      "Kuwait: Country",
      "Russia: Country",
      "Sergei Lavrov: Person",
      "Sweden: Country",
      "Syria: Country",
      "Turkey: Country",
      "UN Security Council: Igo",
      "United Nations: Igo",
      "al-Nusra Front: ArmedGroup",
      "armed groups in Eastern Ghouta: ArmedGroup",
      "civilians of Eastern Ghouta: Group",
      "states that support terrorists in Syria: Group",
      "terrorists in Syria (unnamed): Group",
    ]);
    expect(
      rows.background.map((row) => `${row.from} ${row.relation} ${row.to}: ${row.role ?? ""}`),
    ).toEqual([
      "sergei-lavrov REPRESENTS rus: foreign minister",
      "dmitry-peskov REPRESENTS kremlin: spokesman",
      "kremlin REPRESENTS rus: speaker, by the report's heading",
      "swe MEMBER_OF unsc: non-permanent member",
      "kwt MEMBER_OF unsc: non-permanent member",
      "unsc PART_OF un: ",
    ]);
  });

  it("keeps to the Wikidata ids that were checked", () => {
    expect(
      Object.fromEntries(
        rows.actors.filter((row) => row.wikidataId).map((row) => [row.actorId, row.wikidataId]),
      ),
    ).toEqual({
      rus: "Q159",
      swe: "Q34",
      kwt: "Q817",
      tur: "Q43",
      irn: "Q794",
      syr: "Q858",
      un: "Q1065",
      unsc: "Q37470",
      "islamic-state": "Q2429253",
      [LAVROV]: "Q58217",
    });
  });
});
