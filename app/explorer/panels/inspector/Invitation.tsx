import { UnstyledButton } from "@mantine/core";
import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { questionsOf } from "@/lib/view/questions";
import { counted } from "@/lib/view/words";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Section } from "@/app/ui/Section";
import { useArticles } from "../../data/queries";
import { select } from "../../data/useSelection";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { Source } from "../statement/Source";
import classes from "./Inspector.module.css";

interface InvitationProps {
  readonly slice: GraphSlice | undefined;
  readonly failed: boolean;
}

/** Nothing is selected: what the articles say in a line, and where to begin. */
export function Invitation({ slice, failed }: InvitationProps) {
  const questions = useMemo(() => (slice ? questionsOf(slice) : []), [slice]);
  if (!slice && failed) {
    return (
      <Empty>
        Questions to begin with stand here once the network is there, and what is selected in it.
      </Empty>
    );
  }
  if (!slice) return <StatementSkeleton />;
  return (
    <>
      <div className={classes.heading}>
        <h2>Who did what to whom, and who says so?</h2>
        <p>
          Each line of the network is a count of statements, never a fact. Select a line or an actor
          to read who says it, in which words.
        </p>
      </div>
      {questions.length > 0 && (
        <Section title="Begin with a question">
          <ul className={classes.questions}>
            {questions.map((question) => (
              <li key={question.text}>
                <UnstyledButton
                  className={classes.question}
                  onClick={() => select(question.selection)}
                >
                  {question.text}
                  <ChevronRight size={16} aria-hidden />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Articles />
    </>
  );
}

function Articles() {
  const { data, error, refetch } = useArticles();
  if (error && !data) {
    return <Failure what="The articles" error={error} onRetry={() => void refetch()} />;
  }
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={data.total === 1 ? "The article" : counted(data.total, "article")}>
      <ul className={classes.plain}>
        {data.items.map((article) => (
          <li key={article.articleId}>
            <Source article={article} />
            <p className={classes.note}>
              names {counted(article.actorCount, "actor")} and holds{" "}
              {counted(article.statementCount, "statement")}
            </p>
          </li>
        ))}
      </ul>
      {data.total > data.items.length && (
        <p className={classes.note}>
          and {(data.total - data.items.length).toLocaleString("en-GB")} more: search finds them by
          title
        </p>
      )}
    </Section>
  );
}
