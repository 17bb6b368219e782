import type { ReactNode } from "react";
import type { DateSpan } from "@/lib/model/dates";
import { commitmentWords } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import { ActorButton } from "../ActorButton";
import { Day } from "./Day";
import classes from "./Facts.module.css";
import { Links } from "./Links";
import { Source } from "./Source";
import { STATEMENT_WORDS, articleWords } from "./words";

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One of the three dates; the space behind it is for who copies or hears them. */
function Clock({ word, date }: { readonly word: string; readonly date: string | DateSpan }) {
  return (
    <>
      <span className={classes.clock}>
        {word} <Day date={date} />
      </span>{" "}
    </>
  );
}

/** Who says so and how far each commits, when, under which condition, and where it stands. */
export function Facts({ statement }: { readonly statement: Statement }) {
  const { attribution, articleFactuality, polarity } = statement;
  const { happened, reportedOn, condition, places } = statement;
  return (
    <dl className={classes.root}>
      <Fact name={STATEMENT_WORDS.whoSaysSo}>
        <ol className={classes.chain}>
          {attribution.map((link, index) => (
            <li key={`${link.actorId} ${index}`}>
              <ActorButton actor={link} />{" "}
              <span className={classes.cue}>
                (<q>{link.cue}</q>)
              </span>{" "}
              {commitmentWords(link.factuality, polarity)}
            </li>
          ))}
          <li>
            {articleWords(attribution.length > 0)} {commitmentWords(articleFactuality, polarity)}
          </li>
        </ol>
      </Fact>
      {(happened ?? reportedOn ?? statement.article.publishedOn) && (
        <Fact name={STATEMENT_WORDS.when}>
          {happened && <Clock word={STATEMENT_WORDS.happened} date={happened} />}
          {reportedOn && <Clock word={STATEMENT_WORDS.said} date={reportedOn} />}
          {statement.article.publishedOn && (
            <Clock word={STATEMENT_WORDS.published} date={statement.article.publishedOn} />
          )}
        </Fact>
      )}
      {condition !== undefined && <Fact name={STATEMENT_WORDS.onCondition}>{condition}</Fact>}
      {places.length > 0 && (
        <Fact name={STATEMENT_WORDS.where}>{places.map((place) => place.name).join(", ")}</Fact>
      )}
      <Links statement={statement} />
      <Fact name={STATEMENT_WORDS.source}>
        <Source article={statement.article} />
      </Fact>
    </dl>
  );
}
