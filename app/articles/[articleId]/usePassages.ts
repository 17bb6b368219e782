"use client";

import { useCallback, useEffect, useState } from "react";
import type { ArticleDetail } from "@/lib/model/answers";
import type { PassageId } from "@/lib/model/ids";
import { passageAnchor } from "@/lib/view/links";

interface Passages {
  readonly active: readonly PassageId[];
  /** Marks these passages, and puts the first into the address. */
  readonly activate: (passageIds: readonly PassageId[], scroll?: boolean) => void;
}

/** The passages that are marked: the one that the address names, or those that were clicked. */
export function usePassages(passages: ArticleDetail["passages"]): Passages {
  const [active, setActive] = useState<readonly PassageId[]>([]);

  useEffect(() => {
    const follow = () => {
      const named = passages.filter(
        ({ passageId }) => window.location.hash === `#${passageAnchor(passageId)}`,
      );
      setActive(named.map(({ passageId }) => passageId));
      if (named[0]) scrollTo(named[0].passageId);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [passages]);

  const activate = useCallback((passageIds: readonly PassageId[], scroll = false) => {
    const first = passageIds[0];
    setActive(passageIds);
    if (first === undefined) return;
    const { pathname, search } = window.location;
    window.history.replaceState(null, "", `${pathname}${search}#${passageAnchor(first)}`);
    if (scroll) scrollTo(first);
  }, []);

  return { active, activate };
}

function scrollTo(passageId: PassageId): void {
  document.getElementById(passageAnchor(passageId))?.scrollIntoView({ block: "center" });
}
