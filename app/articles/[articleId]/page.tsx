import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { NotFoundError } from "@/lib/model/errors";
import { articleIdSchema } from "@/lib/model/ids";
import { readArticle } from "@/lib/neo4j/reads/articles";
import { database } from "@/lib/server/database";
import { SIGN_IN_PATH, signInRefusal } from "@/lib/server/signIn/check";
import { ReadingView } from "./ReadingView";
import { READING_WORDS } from "./words";

interface PageProps {
  readonly params: Promise<{ readonly articleId: string }>;
}

/**
 * The article as the API gives it, so that its text stands in the page that is sent. With
 * the database away the page comes without it, says so, and asks for it by itself.
 */
const load = cache(async (raw: string) => {
  // `proxy.ts` has looked already; what reads the database looks for itself, as the routes do.
  if (signInRefusal({ method: "GET", path: "/articles", headers: await headers() }))
    redirect(SIGN_IN_PATH);
  const parsed = articleIdSchema.safeParse(raw);
  if (!parsed.success) notFound();
  const articleId = parsed.data;
  const article = await readArticle(database(), articleId).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    return undefined;
  });
  return { articleId, article };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { article } = await load((await params).articleId);
  return { title: article?.title ?? READING_WORDS.article };
}

export default async function Page({ params }: PageProps) {
  const { articleId, article } = await load((await params).articleId);
  return <ReadingView articleId={articleId} initial={article} />;
}
