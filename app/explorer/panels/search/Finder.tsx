"use client";

import { Combobox, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, type RefObject } from "react";
import type { SearchAnswer, SearchHit } from "@/lib/model/answers";
import type { GraphSlice } from "@/lib/model/slice";
import type { ArticleRef } from "@/lib/model/statement";
import { readingHref, safeHref } from "@/lib/view/links";
import { NOTHING, statementSelection } from "@/lib/view/selection";
import type { CanvasHandle } from "../../canvas";
import { useSearch } from "../../data/queries";
import { useSession } from "../../data/session";
import { useIsStory } from "../../data/source";
import { select } from "../../data/useSelection";
import { hitKey } from "./hits";
import { SEARCH_ID } from "./id";
import { Results } from "./Results";
import classes from "./Search.module.css";
import { type FieldState, SearchField } from "./SearchField";

const WAIT_MS = 120;

interface FinderProps extends FieldState {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly slice: GraphSlice | undefined;
}

const allHits = (answer: SearchAnswer | undefined): readonly SearchHit[] =>
  answer ? [...answer.actors, ...answer.statements, ...answer.articles] : [];

/** A story has no reading view: the article stands where it was published. */
function openOutside({ url }: ArticleRef): void {
  const href = safeHref(url);
  if (href !== undefined) window.open(href, "_blank", "noopener,noreferrer");
}

/** Finds actors, statements and articles; Enter brings what was found onto the canvas. */
export function Finder({ text, onText, caret, canvas, slice }: FinderProps) {
  const router = useRouter();
  const isStory = useIsStory();
  const showNarrow = useSession((session) => session.showNarrow);
  const [asked] = useDebouncedValue(text.trim(), WAIT_MS);
  const answer = useSearch(asked);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const markFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => void markFirst(), [answer.data]);

  const choose = (key: string) => {
    const hit = allHits(answer.data).find((candidate) => hitKey(candidate) === key);
    if (!hit) return;
    combobox.closeDropdown();
    onText("");
    document.getElementById(SEARCH_ID)?.blur();
    showNarrow("read");
    switch (hit.kind) {
      case "actor":
        select({ kind: "actor", actorId: hit.actor.actorId });
        return canvas.current?.focus(hit.actor.actorId);
      case "statement":
        return select(statementSelection(hit));
      case "article":
        return isStory
          ? openOutside(hit.article)
          : router.push(readingHref(hit.article.articleId, undefined, NOTHING));
    }
  };

  const waiting = text.trim() !== "" && (asked !== text.trim() || answer.isFetching);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={4} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <SearchField
          text={text}
          onText={(next) => {
            onText(next);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          caret={caret}
          waiting={waiting}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ""} className={classes.dropdown ?? ""}>
        <Results
          text={asked}
          answer={answer.data}
          error={answer.isError ? answer.error : undefined}
          waiting={waiting}
          slice={slice}
          onRetry={() => void answer.refetch()}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
