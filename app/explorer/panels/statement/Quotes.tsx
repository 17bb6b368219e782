import Link from "next/link";
import type { Statement } from "@/lib/model/statement";
import { readingHref } from "@/lib/view/links";
import { statementSelection } from "@/lib/view/selection";
import classes from "./Quotes.module.css";

/** The words that a statement rests on, each a way into the article. */
export function Quotes({ statement }: { readonly statement: Statement }) {
  const selection = statementSelection(statement);
  return statement.passages.map((passage) => (
    <blockquote className={classes.quote} key={passage.passageId}>
      <Link
        className={classes.link}
        href={readingHref(statement.article.articleId, passage.passageId, selection)}
        title={`Read it in the article, paragraph ${passage.paragraph}`}
      >
        {passage.exact}
      </Link>
    </blockquote>
  ));
}
