import type { Statement } from "@/lib/model/statement";
import { type Anchor, statementSelection } from "@/lib/view/selection";
import { ArticleLink } from "./ArticleLink";
import { readWords } from "./words";
import classes from "./Quotes.module.css";

interface QuotesProps {
  readonly statement: Statement;
  /** Where the way back from the article leads: to what the statement was opened from. */
  readonly within?: Anchor | undefined;
}

/** The words that a statement rests on, each a way into the article. */
export function Quotes({ statement, within }: QuotesProps) {
  const selection = statementSelection(statement, within);
  return statement.passages.map((passage) => (
    <blockquote className={classes.quote} key={passage.passageId}>
      <ArticleLink
        className={classes.link}
        article={statement.article}
        passageId={passage.passageId}
        selection={selection}
        title={readWords(passage.paragraph)}
      >
        {passage.exact}
      </ArticleLink>
    </blockquote>
  ));
}
