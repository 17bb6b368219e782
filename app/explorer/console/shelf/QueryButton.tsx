"use client";

import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { useActions } from "../actions";
import { SHELF_WORDS, runLabel } from "./words";
import classes from "./Shelf.module.css";

interface QueryButtonProps {
  readonly text: string;
  /** What the run button runs, in words. */
  readonly name: string;
  readonly children: ReactNode;
  /** Further buttons, at its end. */
  readonly more?: ReactNode;
}

/** A query to take up: a click writes it into the editor, the arrow also runs it. */
export function QueryButton({ text, name, children, more }: QueryButtonProps) {
  const { open } = useActions();
  return (
    <li className={classes.item}>
      <UnstyledButton className={classes.take} onClick={() => open(text)}>
        {children}
      </UnstyledButton>
      <span className={classes.tools}>
        <Tooltip label={SHELF_WORDS.runIt}>
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={runLabel(name)}
            onClick={() => open(text, true)}
          >
            <Play size={14} />
          </ActionIcon>
        </Tooltip>
        {more}
      </span>
    </li>
  );
}
