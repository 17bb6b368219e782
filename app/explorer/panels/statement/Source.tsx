import type { ArticleRef } from "@/lib/model/statement";
import { NO_PUBLISHER } from "@/lib/model/sentence";
import { NOTHING } from "@/lib/view/selection";
import { ArticleLink } from "./ArticleLink";
import classes from "./Source.module.css";
import { Day } from "./Day";

/** The article, who published it and when. */
export function Source({ article }: { readonly article: ArticleRef }) {
  return (
    <>
      <ArticleLink className={classes.link} article={article} selection={NOTHING}>
        {article.title}
      </ArticleLink>
      <span className={classes.by}>
        {", "}
        {article.publisher ?? NO_PUBLISHER}
        {article.publishedOn && (
          <>
            , <Day date={article.publishedOn} />
          </>
        )}
      </span>
    </>
  );
}
