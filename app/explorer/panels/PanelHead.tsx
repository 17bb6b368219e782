import { ActionIcon, Tooltip } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { stepBack, type Selection } from "@/lib/view/selection";
import { select } from "../data/useSelection";
import classes from "./PanelHead.module.css";

interface PanelHeadProps {
  /** What kind of thing this is: "Statements", "Actor". */
  readonly over: ReactNode;
  readonly title: ReactNode;
  readonly selection: Selection;
  readonly children?: ReactNode;
}

/** The head of whatever is selected, with the way one step back. */
export function PanelHead({ over, title, selection, children }: PanelHeadProps) {
  const back = stepBack(selection);
  const label = back.kind === "none" ? "Close (Esc)" : "Back (Esc)";
  return (
    <header className={classes.root}>
      <div className={classes.over}>
        <Tooltip label={label}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={label}
            onClick={() => select(back)}
          >
            <ArrowLeft size={16} />
          </ActionIcon>
        </Tooltip>
        <span>{over}</span>
      </div>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </header>
  );
}
