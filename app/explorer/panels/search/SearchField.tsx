"use client";

import { Kbd, Loader, TextInput } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { Search as SearchIcon } from "lucide-react";
import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from "react";
import { useNarrow } from "../../useNarrow";
import { SEARCH_ID } from "./id";
import { ROOM_WORDS } from "../../words";
import classes from "./Search.module.css";

/** Where the caret stands in a field that has the focus. */
export type Caret = readonly [from: number | null, to: number | null] | undefined;

export interface FieldState {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Kept from one field to the one that takes its place: whoever writes goes on writing. */
  readonly caret: RefObject<Caret>;
}

interface SearchFieldProps extends FieldState, ComponentProps<typeof TextInput> {
  readonly waiting: boolean;
}

export function SearchField({
  text,
  onText,
  caret,
  waiting,
  onKeyDown,
  ref,
  ...others
}: SearchFieldProps) {
  const isNarrow = useNarrow();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (caret.current) {
      input?.focus();
      input?.setSelectionRange(...caret.current);
    }
    return () => {
      const isWriting = input !== null && document.activeElement === input;
      caret.current = isWriting ? [input.selectionStart, input.selectionEnd] : undefined;
    };
  }, [caret]);
  return (
    <TextInput
      {...others}
      ref={useMergedRef(field, ref)}
      id={SEARCH_ID}
      aria-autocomplete="list"
      size="sm"
      placeholder={isNarrow ? ROOM_WORDS.searchShort : ROOM_WORDS.search}
      aria-label={ROOM_WORDS.searchLabel}
      aria-keyshortcuts="/ Control+K Meta+K"
      data-waiting={waiting || undefined}
      autoComplete="off"
      spellCheck={false}
      leftSection={<SearchIcon size={16} aria-hidden />}
      rightSection={
        waiting ? (
          <Loader size={14} />
        ) : (
          <Kbd size="xs" className={classes.key ?? ""}>
            /
          </Kbd>
        )
      }
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          if (text === "") event.currentTarget.blur();
          onText("");
        }
        onKeyDown?.(event);
      }}
    />
  );
}
