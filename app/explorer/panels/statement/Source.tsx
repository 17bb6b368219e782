import Link from "next/link";
import type { ArticleRef } from "@/lib/model/statement";
import { NO_PUBLISHER } from "@/lib/view/citation";
import { readingHref } from "@/lib/view/links";
import { NOTHING } from "@/lib/view/selection";
import classes from "./Source.module.css";
import { Day } from "./Day";

/** The article, who published it and when. */
export function Source({ article }: { readonly article: ArticleRef }) {
  return (
    <>
      <Link className={classes.link} href={readingHref(article.articleId, undefined, NOTHING)}>
        {article.title}
      </Link>
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
