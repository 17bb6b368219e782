import { ActionIcon, Tooltip } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { idOf, stepBack, type Selection } from "@/lib/view/selection";
import { select } from "../data/useSelection";
import { YourNote } from "./note/YourNote";
import { ROOM_WORDS } from "../words";
import classes from "./PanelHead.module.css";

interface PanelHeadProps {
  /** What kind of thing this is: "Statements", "Actor". */
  readonly over: ReactNode;
  readonly title: ReactNode;
  readonly selection: Selection;
  /** What it is called, for the note on it: "Russia". */
  readonly called: string;
  /** It was asked for, and does not exist. */
  readonly isGone?: boolean;
  readonly children?: ReactNode;
}

/** The head of whatever is selected, with the way one step back. */
export function PanelHead({
  over,
  title,
  selection,
  called,
  isGone = false,
  children,
}: PanelHeadProps) {
  const noted = notedOf(selection, called);
  const back = stepBack(selection);
  const label = back.kind === "none" ? ROOM_WORDS.close : ROOM_WORDS.back;
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
      {noted && <YourNote key={noted.id} {...noted} isGone={isGone} />}
    </header>
  );
}

function notedOf(selection: Selection, of: string): { id: string; of: string } | undefined {
  if (selection.kind === "none") return undefined;
  return { id: selection.kind === "statement" ? selection.statementId : idOf(selection), of };
}
