"use client";

import { Skeleton } from "@mantine/core";
import { useArticles } from "../explorer/data/queries";
import { Source } from "../explorer/panels/statement/Source";
import { Failure } from "./Failure";
import { UI_WORDS } from "./words";
import classes from "./Page.module.css";

/** The articles that there are, for whoever came to one that there is not. */
export function ArticleList() {
  const { data, error, refetch } = useArticles();
  if (error && !data) {
    return <Failure what={UI_WORDS.articles} error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton height={20} width={320} />;
  if (data.items.length === 0) {
    return <p>{UI_WORDS.noArticles}</p>;
  }
  return (
    <ul className={classes.list}>
      {data.items.map((article) => (
        <li key={article.articleId}>
          <Source article={article} />
        </li>
      ))}
    </ul>
  );
}
