import { UnstyledButton } from "@mantine/core";
import { NO_PUBLISHER, sentenceOf } from "@/lib/model/sentence";
import type { ArticleRef, Statement } from "@/lib/model/statement";
import { NOTHING, statementSelection, type Anchor } from "@/lib/view/selection";
import { select } from "../../data/useSelection";
import { NoteMark } from "../note/NoteMark";
import { ArticleLink } from "./ArticleLink";
import { CopyCitation } from "./CopyCitation";
import { Day } from "./Day";
import { Facts } from "./Facts";
import { Quotes } from "./Quotes";
import classes from "./StatementCard.module.css";
import { TypeTag } from "./TypeTag";

interface StatementCardProps {
  readonly statement: Statement;
  /** What the card stands under: where Esc leads from the statement. */
  readonly within?: Anchor;
  /** Everything, or only what tells one statement from the next. */
  readonly full?: boolean;
}

/** Who reports it, without whom a statement of the article's own would read as a fact. */
function Reporter({ article }: { readonly article: ArticleRef }) {
  return (
    <p className={classes.reporter}>
      <ArticleLink article={article} selection={NOTHING} title={article.title}>
        {article.publisher ?? NO_PUBLISHER}
      </ArticleLink>
      {article.publishedOn && (
        <>
          , <Day date={article.publishedOn} />
        </>
      )}
    </p>
  );
}

export function StatementCard({ statement, within, full = false }: StatementCardProps) {
  return (
    <article className={classes.root}>
      <div className={classes.head}>
        <TypeTag statement={statement} />
        <NoteMark id={statement.statementId} />
        <CopyCitation statement={statement} />
      </div>
      <UnstyledButton
        className={classes.sentence}
        onClick={() => select(statementSelection(statement, within))}
      >
        {sentenceOf(statement)}
      </UnstyledButton>
      <Quotes statement={statement} within={within} />
      {full ? <Facts statement={statement} /> : <Reporter article={statement.article} />}
    </article>
  );
}
