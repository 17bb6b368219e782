import type { Metadata } from "next";
import Link from "next/link";
import { ArticleList } from "./ui/ArticleList";
import { PAGE_WORDS } from "./words";
import classes from "./ui/Page.module.css";

export const metadata: Metadata = { title: PAGE_WORDS.notFound };

export default function NotFound() {
  return (
    <main className={classes.root}>
      <p className={classes.over}>404</p>
      <h1 className={classes.title}>{PAGE_WORDS.noSuchPage}</h1>
      <p>
        {PAGE_WORDS.mayBeRemoved} <Link href="/">{PAGE_WORDS.network}</Link> {PAGE_WORDS.showsThem}
      </p>
      <ArticleList />
    </main>
  );
}
