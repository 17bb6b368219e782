"use client";

import { Skeleton } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { AwayBanner } from "@/app/explorer/AwayBanner";
import { useArticle } from "@/app/explorer/data/queries";
import { SessionProvider, useSession } from "@/app/explorer/data/session";
import { useSelection } from "@/app/explorer/data/useSelection";
import { Failure } from "@/app/ui/Failure";
import { LiveRegion } from "@/app/ui/LiveRegion";
import { ThemeSwitch } from "@/app/ui/ThemeSwitch";
import type { ArticleDetail } from "@/lib/model/answers";
import type { ArticleId } from "@/lib/model/ids";
import { networkHref } from "@/lib/view/links";
import { Article } from "./Article";
import { READING_WORDS } from "./words";
import classes from "./Reading.module.css";

interface ReadingViewProps {
  readonly articleId: ArticleId;
  readonly initial: ArticleDetail | undefined;
}

export function ReadingView(props: ReadingViewProps) {
  return (
    <SessionProvider>
      <Reading {...props} />
    </SessionProvider>
  );
}

function Reading({ articleId, initial }: ReadingViewProps) {
  const { data, error, refetch } = useArticle(articleId, initial);
  const selection = useSelection();
  const said = useSession((session) => session.said);
  return (
    <div className={classes.root}>
      <header className={classes.bar}>
        <Link className={classes.back} href={networkHref(selection)}>
          <ArrowLeft size={16} aria-hidden />
          {selection.kind === "none" ? READING_WORDS.theNetwork : READING_WORDS.backToNetwork}
        </Link>
        <ThemeSwitch />
      </header>
      <AwayBanner />
      {data && <Article article={data} />}
      {!data && error && (
        <main>
          <h1 className={classes.hidden}>{READING_WORDS.article}</h1>
          <Failure what={READING_WORDS.theArticle} error={error} onRetry={() => void refetch()} />
        </main>
      )}
      {!data && !error && (
        <main className={classes.columns} aria-busy="true" aria-label={READING_WORDS.loading}>
          <Skeleton height={320} m="lg" width="auto" />
          <Skeleton height={320} m="lg" width="auto" />
        </main>
      )}
      <LiveRegion text={said.text} serial={said.serial} />
    </div>
  );
}
