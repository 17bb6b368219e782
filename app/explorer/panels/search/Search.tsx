"use client";

import { Combobox, Kbd, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Search as SearchIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
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

const WAIT_MS = 120;

interface SearchProps {
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
export function Search({ canvas, slice }: SearchProps) {
  const router = useRouter();
  const isStory = useIsStory();
  const showNarrow = useSession((session) => session.showNarrow);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), WAIT_MS);
  const answer = useSearch(asked);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const markFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => void markFirst(), [answer.data]);

  const choose = (key: string) => {
    const hit = allHits(answer.data).find((candidate) => hitKey(candidate) === key);
    if (!hit) return;
    combobox.closeDropdown();
    setText("");
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
    <search className={classes.root}>
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={4} withinPortal>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            id={SEARCH_ID}
            aria-autocomplete="list"
            size="sm"
            placeholder="Search actors, statements, articles"
            aria-label="Search actors, statements and articles"
            aria-keyshortcuts="/ Control+K Meta+K"
            autoComplete="off"
            spellCheck={false}
            leftSection={<SearchIcon size={16} aria-hidden />}
            rightSection={waiting ? <Loader size={14} /> : <Kbd size="xs">/</Kbd>}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.stopPropagation();
              if (text === "") event.currentTarget.blur();
              setText("");
            }}
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
    </search>
  );
}
