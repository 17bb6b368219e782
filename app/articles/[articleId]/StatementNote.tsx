"use client";

import { UnstyledButton } from "@mantine/core";
import Link from "next/link";
import { CopyCitation } from "@/app/explorer/panels/statement/CopyCitation";
import { TypeTag } from "@/app/explorer/panels/statement/TypeTag";
import type { PassageId } from "@/lib/model/ids";
import { commitmentsOf, sentenceOf } from "@/lib/model/sentence";
import type { Statement } from "@/lib/model/statement";
import { networkHref } from "@/lib/view/links";
import { statementSelection } from "@/lib/view/selection";
import { READING_WORDS, conditionWords } from "./words";
import classes from "./Reading.module.css";

interface StatementNoteProps {
  readonly statement: Statement;
  readonly lit: boolean;
  readonly onActivate: (passageIds: readonly PassageId[], scroll: boolean) => void;
}

/** A statement beside the text: its sentence leads to its words, its link to the network. */
export function StatementNote({ statement, lit, onActivate }: StatementNoteProps) {
  return (
    <section className={classes.note} data-lit={lit || undefined} aria-current={lit || undefined}>
      <div className={classes.noteHead}>
        <TypeTag statement={statement} />
        <CopyCitation statement={statement} />
      </div>
      <UnstyledButton
        className={classes.sentence}
        onClick={() =>
          onActivate(
            statement.passages.map(({ passageId }) => passageId),
            true,
          )
        }
      >
        {sentenceOf(statement)}
      </UnstyledButton>
      <p className={classes.commitments}>{commitmentsOf(statement).join("; ")}</p>
      {statement.condition !== undefined && (
        <p className={classes.commitments}>{conditionWords(statement.condition)}</p>
      )}
      <Link className={classes.show} href={networkHref(statementSelection(statement))}>
        {READING_WORDS.showInNetwork}
      </Link>
    </section>
  );
}
