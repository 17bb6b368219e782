"use client";

import { Button, Popover } from "@mantine/core";
import { Lock } from "lucide-react";
import { CONSOLE_WORDS } from "./words";
import classes from "./Console.module.css";

/** What the console may do, and what holds it to that. */
export function ReadOnly() {
  return (
    <Popover width={360} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Lock size={14} />}
          aria-label={CONSOLE_WORDS.readOnlyLabel}
          classNames={{ section: classes.lock ?? "" }}
        >
          <span className={classes.lockWord}>{CONSOLE_WORDS.readOnly}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={CONSOLE_WORDS.readOnly}>
        <div className={classes.words}>
          <p>{CONSOLE_WORDS.readOnlyText}</p>
          <ol>
            <li>{CONSOLE_WORDS.planFirst}</li>
            <li>{CONSOLE_WORDS.readTransaction}</li>
            <li>{CONSOLE_WORDS.neverCommitted}</li>
          </ol>
          <p>
            {CONSOLE_WORDS.limits} <code>{CONSOLE_WORDS.allowedProcedures}</code>.
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
