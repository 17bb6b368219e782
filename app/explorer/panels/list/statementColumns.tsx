import type { ReactNode } from "react";
import { ACTOR_KIND_WORDS, type ActorNode } from "@/lib/model/actor";
import { toneOf } from "@/lib/model/plover";
import { sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import type { SortDirection, SortValue } from "@/lib/view/order";
import { modeName, typeName } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { KindIcon } from "@/app/ui/KindIcon";
import { CopyCitation } from "../statement/CopyCitation";
import { Day } from "../statement/Day";
import classes from "./List.module.css";

export interface Column<T> {
  readonly id: string;
  readonly label: string;
  /** A track of the grid. */
  readonly width: string;
  /** Absent: not sortable. */
  readonly value?: (row: T) => SortValue;
  readonly first?: SortDirection;
  /** Left out where there is no room. */
  readonly wide?: boolean;
  readonly end?: boolean;
  readonly cell: (row: T) => ReactNode;
}

export const ACTOR_COLUMNS: readonly Column<ActorNode>[] = [
  {
    id: "name",
    label: "Name",
    width: "minmax(0, 3fr)",
    value: (actor) => actor.name,
    cell: (actor) => (
      <span className={classes.named}>
        <KindIcon kind={actor.kind} size={16} silent />
        <span>
          {actor.name}
          {actor.aliases.length > 0 && (
            <span className={classes.quiet}> also {actor.aliases.join(", ")}</span>
          )}
        </span>
      </span>
    ),
  },
  {
    id: "kind",
    label: "Kind",
    width: "minmax(0, 1.4fr)",
    wide: true,
    value: (actor) => ACTOR_KIND_WORDS[actor.kind][0],
    cell: (actor) => ACTOR_KIND_WORDS[actor.kind][0],
  },
  {
    id: "statements",
    label: "Statements",
    width: "104px",
    end: true,
    first: "descending",
    value: (actor) => actor.statementCount,
    cell: (actor) => actor.statementCount.toLocaleString("en-GB"),
  },
  {
    id: "spoken",
    label: "As speaker",
    width: "104px",
    end: true,
    first: "descending",
    value: (actor) => actor.spokenCount,
    cell: (actor) => actor.spokenCount.toLocaleString("en-GB"),
  },
];

const typeWords = ({ eventType, mode }: Statement): string =>
  mode === undefined ? typeName(eventType) : `${typeName(eventType)} · ${modeName(mode)}`;

export const STATEMENT_COLUMNS: readonly Column<Statement>[] = [
  {
    id: "sentence",
    label: "Statement",
    width: "minmax(0, 4fr)",
    value: (statement) => statement.summary,
    cell: sentenceOf,
  },
  {
    id: "type",
    label: "Type",
    width: "minmax(136px, 1.4fr)",
    wide: true,
    value: typeWords,
    cell: (statement) => (
      <span className={classes.named}>
        <EdgeGlyph tone={toneOf(statement.eventType)} />
        {typeWords(statement)}
      </span>
    ),
  },
  {
    id: "happened",
    label: "Happened",
    width: "96px",
    wide: true,
    value: (statement) => statement.happened?.start,
    cell: (statement) => (statement.happened ? <Day date={statement.happened} /> : "–"),
  },
  {
    id: "said",
    label: "Said",
    width: "88px",
    value: (statement) => statement.reportedOn,
    cell: (statement) => (statement.reportedOn ? <Day date={statement.reportedOn} /> : "–"),
  },
  {
    id: "copy",
    label: "Copy",
    width: "40px",
    wide: true,
    cell: (statement) => <CopyCitation statement={statement} />,
  },
];
