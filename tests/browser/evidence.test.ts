import { expect, test } from "vitest";
import { formatDateSpan, formatDay } from "@/lib/model/dates";
import { commitmentWords, sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import { modeName, typeName } from "@/lib/view/words";
import { selectedOnCanvas, spotOfEdge } from "@/tests/support/canvas";
import { cards, evidence, fetchSlice, fetchStatementsOf, plain } from "@/tests/support/evidence";
import { useVisits } from "@/tests/support/visit";

const visit = useVisits();

/** Everything that a reader needs to judge a statement, as it must stand in its card. */
function partsOf(statement: Statement): readonly string[] {
  const { eventType, mode, attribution, articleFactuality, polarity } = statement;
  const { happened, reportedOn } = statement;
  return [
    typeName(eventType),
    ...(mode === undefined ? [] : [modeName(mode)]),
    sentenceOf(statement),
    ...statement.passages.map(({ exact }) => exact),
    ...attribution.flatMap(({ name, cue, factuality }) => [
      name,
      `(${cue})`,
      commitmentWords(factuality, polarity),
    ]),
    commitmentWords(articleFactuality, polarity),
    ...(happened ? [`happened ${formatDateSpan(happened)}`] : []),
    ...(reportedOn ? [`said ${formatDay(reportedOn)}`] : []),
    ...(statement.condition === undefined ? [] : [statement.condition]),
    ...statement.places.map(({ name }) => name),
    statement.article.title,
    statement.article.publisher ?? "publisher not stated",
  ];
}

test("each line on the canvas opens by a click into the statements that it counts", async () => {
  const { page } = await visit("/");
  const { edges } = await fetchSlice(page);
  const missed: string[] = [];
  for (const edge of edges) {
    const spot = await spotOfEdge(page, edge.edgeId);
    await page.mouse.click(spot.x, spot.y);
    const address = `edge=${edge.actorId}~${edge.eventType}~${edge.recipientId}`;
    const opened = await page
      .waitForURL((url) => url.search.endsWith(address), { timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    if (!opened) {
      missed.push(`${edge.edgeId}: ${new URL(page.url()).search}`);
      continue;
    }
    const statements = await fetchStatementsOf(page, {
      actor: edge.actorId,
      recipient: edge.recipientId,
      type: edge.eventType,
    });
    expect(statements).toHaveLength(edge.statements);
    // The cards of the line before stand there until those of this one have come.
    let texts: string[] = [];
    const sentences = statements.map((statement) => plain(sentenceOf(statement)));
    await expect
      .poll(async () => {
        texts = (await cards(page).allInnerTexts()).map(plain);
        return (
          texts.length === sentences.length &&
          texts.every((text, i) => text.includes(sentences[i] ?? "?"))
        );
      })
      .toBe(true);
    for (const [i, statement] of statements.entries()) {
      for (const part of partsOf(statement)) expect(texts[i]).toContain(plain(part));
    }
    expect(await selectedOnCanvas(page)).toBe(`edge ${edge.edgeId}`);
  }
  expect(missed).toEqual([]);
  console.log(`evidence: ${edges.length} of ${edges.length} lines opened by a click`);
});

test.each([
  {
    edge: "al-nusra-front~REJECT~rus",
    text: [
      "Reject · yield",
      "al-Nusra Front and its allies reject Russia's offer to leave peacefully, according to Sergei Lavrov.",
      "al-Nusra Front and its allies had flatly turned that offer down",
      "Who says so",
      "Sergei Lavrov (said) says that it is so",
      "The article itself takes no position",
      "When said 22 Feb 2018 published 22 Feb 2018",
      "Where Eastern Ghouta",
      "Responds to Russia offers the armed groups in Eastern Ghouta to leave peacefully",
      "Source Moscow may back a truce in Syria that leaves out Daesh and al-Nusra Front, publisher not stated, 22 Feb 2018",
    ],
  },
  {
    edge: "syr~AID~terrorists-in-syria",
    text: [
      "Aid · negation",
      "Russia, Syria and Iran do not support terrorists in Syria, according to Dmitry Peskov.",
      "Russia, Syria and Iran, he went on, are not among such states",
      "Who says so",
      "Dmitry Peskov (went on) says that it is so",
      "The article itself takes no position",
      "When said 22 Feb 2018 published 22 Feb 2018",
      "Where Syria",
      "Responds to Unnamed states support terrorists in Syria",
      "Source Moscow may back a truce in Syria that leaves out Daesh and al-Nusra Front, publisher not stated, 22 Feb 2018",
    ],
  },
  {
    edge: "kwt~REQUEST~unsc",
    text: [
      "Request · yield",
      "Sweden and Kuwait propose to the UN Security Council a 30-day truce in Syria for aid and medical evacuations.",
      "The draft had come two weeks before from Sweden and Kuwait",
      "It asks for thirty days of truce, so that relief can get in and the sick and wounded can be brought out",
      "Who says so",
      "The article says that it is so",
      "When happened week of 5 Feb 2018 published 22 Feb 2018",
      "Where Syria",
      "Answered by The UN Security Council is expected to vote on the draft",
      "Answered by Russia is ready to consider supporting the UN Security Council's draft on a truce",
      "Answered by Russia rejects a truce that covers Daesh, al-Nusra Front and others who are shelling Damascus",
      "Source Moscow may back a truce in Syria that leaves out Daesh and al-Nusra Front, publisher not stated, 22 Feb 2018",
    ],
  },
])("a statement says all that the article says of it: $edge", async ({ edge, text }) => {
  const { page } = await visit(`/?edge=${edge}`);
  await cards(page).first().waitFor();
  expect(plain((await cards(page).allInnerTexts()).join(" "))).toBe(text.join(" "));
});

test("an actor opens with its names, its background, its counts, and what is said about it and by it", async () => {
  const { page } = await visit("/?actor=sergei-lavrov");
  const panel = evidence(page);
  await panel.getByRole("heading", { name: "Sergei Lavrov" }).waitFor();
  await panel.getByText("also Lavrov, Sergey Lavrov").waitFor();
  await panel.getByText(/represents Russia \(foreign minister\)/).waitFor();
  const said = await fetchStatementsOf(page, { speaker: "sergei-lavrov" });
  await cards(page)
    .nth(said.length - 1)
    .waitFor();
  expect(await panel.getByRole("radio", { name: `By it (${said.length})` }).isChecked()).toBe(true);

  await panel.getByRole("button", { name: "Russia" }).first().click();
  await page.waitForURL(/actor=rus$/);
  const about = await fetchStatementsOf(page, { involves: "rus" });
  await panel.getByText(`About it (${about.length})`).waitFor();
  await cards(page)
    .nth(about.length - 1)
    .waitFor();
  const rows = await panel.getByRole("table").getByRole("row").allInnerTexts();
  expect(rows.map(plain)).toEqual([
    "Type does is done to together",
    expect.stringContaining("Agree"),
    expect.stringContaining("Reject"),
    expect.stringContaining("Aid"),
    expect.stringContaining("Assault"),
  ]);
});
