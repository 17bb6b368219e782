"use client";

import { useEffect, useMemo, useRef } from "react";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import { safeHref } from "@/lib/view/links";
import { Day } from "@/app/explorer/panels/statement/Day";
import type { ArticleDetail, TextKind } from "@/lib/model/answers";
import classes from "./Reading.module.css";
import { Paragraph } from "./Paragraph";
import { StatementNote } from "./StatementNote";
import { usePassages } from "./usePassages";
import { READING_WORDS, statementsWords } from "./words";

/** Above the statement that a passage leads to. */
const HEAD_ROOM = 48;

const TEXT_NOTES: Readonly<Record<TextKind, string | undefined>> = {
  full: undefined,
  excerpt: READING_WORDS.excerpt,
  digest: READING_WORDS.digest,
};

export function Article({ article }: { readonly article: ArticleDetail }) {
  const { active, activate } = usePassages(article.passages);
  const codePoints = useMemo(() => Array.from(article.text), [article.text]);
  const notes = useRef<HTMLElement>(null);
  const lit = useMemo(() => {
    const on = new Set(active);
    return new Set(
      article.passages.filter((p) => on.has(p.passageId)).flatMap((p) => p.statementIds),
    );
  }, [active, article.passages]);

  // A click on a mark asks for its statement. A link to a passage asks for the passage: there
  // only the column beside it may move, which on a narrow screen is no column of its own.
  const asked = useRef(false);
  useEffect(() => {
    const first = notes.current?.querySelector<HTMLElement>("[data-lit]");
    if (!first) return;
    if (asked.current) first.scrollIntoView({ block: "nearest" });
    else notes.current?.scrollTo({ top: first.offsetTop - HEAD_ROOM });
    asked.current = false;
  }, [lit]);

  const note = TEXT_NOTES[article.textKind];
  const href = safeHref(article.url);
  return (
    <main className={classes.columns}>
      <article className={classes.text} aria-label={READING_WORDS.text}>
        <h1 className={classes.title}>{article.title}</h1>
        <p className={classes.meta}>
          {article.publisher ?? NO_PUBLISHER}
          {article.publishedOn && (
            <>
              {" · "}
              <Day date={article.publishedOn} />
            </>
          )}
          {href && (
            <>
              {" · "}
              <a href={href} target="_blank" rel="noopener noreferrer">
                {READING_WORDS.source}
              </a>
            </>
          )}
        </p>
        {note !== undefined && <p className={classes.kind}>{note}</p>}
        {article.paragraphs.map((range, index) => (
          <Paragraph
            key={range.start}
            number={index + 1}
            range={range}
            codePoints={codePoints}
            passages={article.passages}
            active={active}
            onActivate={(passageIds) => {
              asked.current = true;
              activate(passageIds);
            }}
          />
        ))}
      </article>
      <aside className={classes.notes} aria-label={READING_WORDS.statements} ref={notes}>
        <h2 className={classes.notesTitle}>{statementsWords(article.statements.length)}</h2>
        {article.statements.map((statement) => (
          <StatementNote
            key={statement.statementId}
            statement={statement}
            lit={lit.has(statement.statementId)}
            onActivate={activate}
          />
        ))}
      </aside>
    </main>
  );
}
