"use client";

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { BookOpen, Database, History, Play, Square, Star, Variable } from "lucide-react";
import { useMemo } from "react";
import { splitStatements } from "@/lib/cypher/split";
import { useActions } from "./actions";
import classes from "./Console.module.css";
import { useNotebook, useRuns } from "./desk";
import { ReadOnly } from "./ReadOnly";
import { RunStatus } from "./RunStatus";
import { CONSOLE_WORDS, runAllWords } from "./words";

export const SHELVES = ["examples", "favourites", "history", "parameters", "schema"] as const;

export type ShelfName = (typeof SHELVES)[number];

const ICONS = {
  examples: BookOpen,
  favourites: Star,
  history: History,
  parameters: Variable,
  schema: Database,
} as const;

export const SHELF_NAMES: Readonly<Record<ShelfName, string>> = {
  examples: CONSOLE_WORDS.examples,
  favourites: CONSOLE_WORDS.favourites,
  history: CONSOLE_WORDS.history,
  parameters: CONSOLE_WORDS.parameters,
  schema: CONSOLE_WORDS.schema,
};

interface ToolbarProps {
  readonly shelf: ShelfName | undefined;
  readonly onShelf: (shelf: ShelfName | undefined) => void;
}

/** Run and Stop take each other's place: what they do should not be told to whoever just pressed one. */
const DELAY_MS = 600;

export function Toolbar({ shelf, onShelf }: ToolbarProps) {
  const actions = useActions();
  const running = useRuns((runs) => runs.running);
  const draft = useNotebook((notebook) => notebook.draft);
  const count = useMemo(() => splitStatements(draft).length, [draft]);
  return (
    <div className={classes.bar}>
      <div className={classes.toolbar} role="toolbar" aria-label={CONSOLE_WORDS.toolbar}>
        {running ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Square size={14} fill="currentColor" color="var(--ws-danger)" />}
            onClick={actions.stop}
          >
            {CONSOLE_WORDS.stop}
          </Button>
        ) : (
          <Tooltip openDelay={DELAY_MS} label={CONSOLE_WORDS.runTip}>
            <Button
              className={classes.run ?? ""}
              size="compact-sm"
              leftSection={<Play size={14} />}
              disabled={count === 0}
              onClick={() => actions.run("run")}
            >
              {CONSOLE_WORDS.run}
            </Button>
          </Tooltip>
        )}
        {count > 1 && !running && (
          <Tooltip openDelay={DELAY_MS} label={CONSOLE_WORDS.runAllTip}>
            <Button size="compact-sm" variant="default" onClick={() => actions.run("run", true)}>
              {runAllWords(count)}
            </Button>
          </Tooltip>
        )}
        <Tooltip openDelay={DELAY_MS} label={CONSOLE_WORDS.explainTip}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={count === 0 || running}
            onClick={() => actions.run("explain")}
          >
            {CONSOLE_WORDS.explain}
          </Button>
        </Tooltip>
        <Tooltip openDelay={DELAY_MS} label={CONSOLE_WORDS.profileTip}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={count === 0 || running}
            onClick={() => actions.run("profile")}
          >
            {CONSOLE_WORDS.profile}
          </Button>
        </Tooltip>
        <RunStatus />
        <span className={classes.space} />
        <ReadOnly />
        <div className={classes.shelves}>
          {SHELVES.map((name) => {
            const Icon = ICONS[name];
            return (
              <Tooltip key={name} label={SHELF_NAMES[name]}>
                <ActionIcon
                  size="md"
                  variant={shelf === name ? "light" : "subtle"}
                  color={shelf === name ? "accent" : "gray"}
                  aria-label={SHELF_NAMES[name]}
                  aria-pressed={shelf === name}
                  onClick={() => onShelf(shelf === name ? undefined : name)}
                >
                  <Icon size={16} />
                </ActionIcon>
              </Tooltip>
            );
          })}
        </div>
      </div>
    </div>
  );
}
