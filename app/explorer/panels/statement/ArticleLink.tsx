import Link from "next/link";
import type { ReactNode } from "react";
import type { PassageId } from "@/lib/model/ids";
import type { ArticleRef } from "@/lib/model/statement";
import { readingHref, safeHref } from "@/lib/view/links";
import type { Selection } from "@/lib/view/selection";
import { useIsStory } from "../../data/source";

interface ArticleLinkProps {
  readonly article: ArticleRef;
  readonly passageId?: PassageId;
  /** What the way back from the article leads to. */
  readonly selection: Selection;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
}

/** The way into an article: its reading view, or where it was published for a page without one. */
export function ArticleLink({
  article,
  passageId,
  selection,
  className,
  title,
  children,
}: ArticleLinkProps) {
  const isStory = useIsStory();
  if (!isStory) {
    const href = readingHref(article.articleId, passageId, selection);
    return (
      <Link className={className} href={href} title={title}>
        {children}
      </Link>
    );
  }
  const href = safeHref(article.url);
  if (href === undefined) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}
