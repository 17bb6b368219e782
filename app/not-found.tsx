import type { Metadata } from "next";
import Link from "next/link";
import { ArticleList } from "./ui/ArticleList";
import classes from "./ui/Page.module.css";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className={classes.root}>
      <p className={classes.over}>404</p>
      <h1 className={classes.title}>There is no such page</h1>
      <p>
        The article may have been removed, or the link may be mistyped. These are the articles that
        are loaded; <Link href="/">the network</Link> shows them together.
      </p>
      <ArticleList />
    </main>
  );
}
