"use client";

import { Button, Popover } from "@mantine/core";
import { Lock } from "lucide-react";
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
          aria-label="Read-only: how that is enforced"
          classNames={{ section: classes.lock ?? "" }}
        >
          <span className={classes.lockWord}>Read-only</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Read-only">
        <div className={classes.words}>
          <p>
            Nothing that is typed here can change the graph, or reach a file or another server.
            Three things hold to that, each on its own:
          </p>
          <ol>
            <li>
              The database plans each query before it runs. A plan with a step or a procedure that
              is not known to only read is refused, and you are told which.
            </li>
            <li>The query runs in a transaction that the database itself keeps from writing.</li>
            <li>That transaction is never committed: it is rolled back, whatever it did.</li>
          </ol>
          <p>
            Queries end after a time limit, and results at a number of rows; both are said. Whoever
            runs this server can allow more procedures by naming them in{" "}
            <code>WHOSAYS_ALLOWED_PROCEDURES</code>.
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
