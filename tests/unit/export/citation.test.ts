import { expect, test } from "vitest";
import { citationOf } from "@/lib/export/citation";
import {
  articleIdSchema,
  actorIdSchema,
  passageIdSchema,
  statementIdSchema,
} from "@/lib/model/ids";

const rus = actorIdSchema.parse("rus");
const statement = {
  statementId: statementIdSchema.parse("0123456789abcdef"),
  summary: "al-Nusra Front rejects Russia's offer",
  attribution: [
    {
      actorId: rus,
      name: "Sergei Lavrov",
      kind: "Person" as const,
      cue: "said",
      factuality: "CT+" as const,
    },
  ],
  passages: [
    {
      passageId: passageIdSchema.parse("0123456789abcdef"),
      exact: "turned the offer down",
      start: 0,
      end: 21,
      paragraph: 4,
    },
  ],
  article: {
    articleId: articleIdSchema.parse("report"),
    title: "A [report] <b>on</b> *this*",
    publisher: "The Post",
    publishedOn: "2018-02-22",
    url: "https://example.org/a_(b)?q=<x>",
  },
};

test("as plain text: what, by whom, in whose words, and where", () => {
  const { publisher: _, url: __, ...article } = statement.article;
  expect(citationOf({ ...statement, article: { ...article, title: "A report" } })).toBe(
    `al-Nusra Front rejects Russia's offer, according to Sergei Lavrov. "turned the offer down" (paragraph 4) Source: A report, publisher not stated, 22 Feb 2018.`,
  );
});

test("as Markdown, in which no text of the data becomes markup", () => {
  expect(citationOf(statement, "markdown")).toBe(
    [
      String.raw`al\-Nusra Front rejects Russia's offer, according to Sergei Lavrov\.`,
      "",
      "> turned the offer down (paragraph 4)",
      "",
      String.raw`Source: [A \[report\] \<b\>on\</b\> \*this\*](<https://example.org/a_(b)?q=%3Cx%3E>), The Post, 22 Feb 2018`,
      "",
    ].join("\n"),
  );
  const tricky = { ...statement.article, url: "javascript:alert(1)", title: "x](javascript:y)" };
  expect(citationOf({ ...statement, article: tricky }, "markdown")).toContain(
    String.raw`Source: *x\]\(javascript\:y\)*, The Post`,
  );
});

test("as CSL-JSON: the article, with what is said in it", () => {
  expect(JSON.parse(citationOf(statement, "csl-json"))).toEqual([
    {
      id: "whosays-0123456789abcdef",
      type: "article-newspaper",
      title: "A [report] <b>on</b> *this*",
      "container-title": "The Post",
      publisher: "The Post",
      issued: { "date-parts": [[2018, 2, 22]] },
      URL: "https://example.org/a_(b)?q=<x>",
      abstract: "al-Nusra Front rejects Russia's offer, according to Sergei Lavrov.",
      annote: citationOf(statement),
    },
  ]);
});
