import { toneOf } from "@/lib/model/plover";
import { sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import type * as FilterEngine from "@/lib/view/filter/engine";
import { dayText } from "@/lib/view/filter/days";
import type { Clock } from "@/lib/view/filter/filter";
import type { Names } from "@/lib/view/filter/words";
import type { Listed } from "@/lib/view/list/listed";
import { modeName, typeName } from "@/lib/view/words";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { NoteMark } from "../note/NoteMark";
import { Day } from "../statement/Day";
import { BY_DAY, BY_NAME, type CellColumn } from "./column";
import { CopyCell } from "./CopyCell";
import classes from "./List.module.css";
import type { StatementAtRest } from "./useStatementAtRest";
import { LIST_WORDS } from "./words";

/** What is known of a row: by the columns at once, by its statement as soon as that has come. */
export interface StatementContent extends StatementAtRest {
  readonly row: number;
  readonly onCopy: (row: number) => void;
  /** Its row has the focus, or would get it first. */
  readonly active: boolean;
}

const typeWords = ({ eventType, mode }: Statement): string =>
  mode === undefined ? typeName(eventType) : `${typeName(eventType)} · ${modeName(mode)}`;

function Sentence({ statement, failed, retry }: StatementContent) {
  if (statement) {
    return (
      <span className={classes.named} title={typeWords(statement)}>
        <EdgeGlyph tone={toneOf(statement.eventType)} />
        <NoteMark id={statement.statementId} />
        <span>{sentenceOf(statement)}</span>
      </span>
    );
  }
  if (!failed) return <span className={classes.coming} role="img" aria-label={LIST_WORDS.coming} />;
  return (
    <span className={classes.quiet}>
      {LIST_WORDS.missing}{" "}
      <button
        type="button"
        className={classes.again}
        onClick={(event) => {
          event.stopPropagation();
          retry();
        }}
      >
        {LIST_WORDS.tryAgain}
      </button>
    </span>
  );
}

/** Sorted by what the columns tell of every statement, whether its sentence has come or not. */
export function statementColumns(
  engine: typeof FilterEngine,
  listed: Listed,
  names: Names,
): readonly CellColumn<number, StatementContent>[] {
  const speakerOf = (row: number): string | undefined => {
    const [speaker] = engine.speakersAt(listed, row);
    return speaker && names.actor(speaker);
  };
  const actorOf = (row: number): string | undefined => {
    const edge = listed.edgeOf(row);
    return edge && names.actor(edge.actorId);
  };
  const day = (clock: Clock) => (row: number) => engine.dayAt(listed, clock, row);
  const byDay = { first: "descending", orders: BY_DAY, width: "88px" } as const;
  const dated = (clock: Clock) => (content: StatementContent) => {
    const at = engine.dayAt(listed, clock, content.row);
    return at === undefined ? "–" : <Day date={dayText(at)} />;
  };
  return [
    {
      id: "sentence",
      label: LIST_WORDS.statement,
      width: "minmax(0, 4fr)",
      cell: (content) => <Sentence {...content} />,
    },
    {
      id: "type",
      label: LIST_WORDS.type,
      width: "minmax(0, 1.2fr)",
      from: 1_000,
      cell: ({ statement }) => statement && typeWords(statement),
    },
    {
      id: "actor",
      label: LIST_WORDS.actor,
      width: "minmax(0, 1.2fr)",
      from: 1_000,
      value: actorOf,
      orders: BY_NAME,
      cell: ({ row }) => actorOf(row),
    },
    {
      id: "speaker",
      label: LIST_WORDS.speaker,
      width: "minmax(0, 1.2fr)",
      from: 560,
      value: speakerOf,
      orders: BY_NAME,
      cell: ({ row }) =>
        speakerOf(row) ?? <span className={classes.quiet}>{LIST_WORDS.theArticle}</span>,
    },
    {
      id: "happened",
      label: LIST_WORDS.happened,
      ...byDay,
      from: 640,
      value: day("happened"),
      // Its columns do not tell whether it was a day, a week or a month.
      cell: ({ row, statement }) =>
        statement?.happened ? (
          <Day date={statement.happened} />
        ) : (
          engine.dayAt(listed, "happened", row) === undefined && "–"
        ),
    },
    { id: "said", label: LIST_WORDS.said, ...byDay, value: day("said"), cell: dated("said") },
    {
      id: "published",
      label: LIST_WORDS.published,
      ...byDay,
      from: 1_000,
      value: day("published"),
      cell: dated("published"),
    },
    {
      id: "copy",
      label: LIST_WORDS.copy,
      width: "32px",
      from: 480,
      cell: ({ row, statement, active, onCopy }) =>
        statement && <CopyCell row={row} active={active} onCopy={onCopy} />,
    },
  ];
}
