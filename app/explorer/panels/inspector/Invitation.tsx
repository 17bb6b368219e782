import { UnstyledButton } from "@mantine/core";
import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import { questionsOf } from "@/lib/view/questions";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { Section } from "@/app/ui/Section";
import { useArticles } from "../../data/queries";
import { select } from "../../data/useSelection";
import { StatementSkeleton } from "../statement/StatementSkeleton";
import { Source } from "../statement/Source";
import {
  INVITATION_WORDS,
  articleWords,
  articlesWords,
  moreArticlesWords,
} from "./invitationWords";
import classes from "./Inspector.module.css";

interface InvitationProps {
  readonly slice: GraphSlice | undefined;
  readonly failed: boolean;
}

/** Nothing is selected: what the articles say in a line, and where to begin. */
export function Invitation({ slice, failed }: InvitationProps) {
  const questions = useMemo(() => (slice ? questionsOf(slice) : []), [slice]);
  if (!slice && failed) {
    return <Empty>{INVITATION_WORDS.notYet}</Empty>;
  }
  if (!slice) return <StatementSkeleton />;
  return (
    <>
      <div className={classes.heading}>
        <h2>{INVITATION_WORDS.heading}</h2>
        <p>{INVITATION_WORDS.explanation}</p>
      </div>
      {questions.length > 0 && (
        <Section title={INVITATION_WORDS.question}>
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
    return (
      <Failure what={INVITATION_WORDS.theArticles} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={articlesWords(data.total)}>
      <ul className={classes.plain}>
        {data.items.map((article) => (
          <li key={article.articleId}>
            <Source article={article} />
            <p className={classes.note}>
              {articleWords(article.actorCount, article.statementCount)}
            </p>
          </li>
        ))}
      </ul>
      {data.total > data.items.length && (
        <p className={classes.note}>{moreArticlesWords(data.total - data.items.length)}</p>
      )}
    </Section>
  );
}
