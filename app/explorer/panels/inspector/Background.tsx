import { BACKGROUND_WORDS, type ActorRef } from "@/lib/model/actor";
import type { BackgroundNote } from "@/lib/model/answers";
import { ActorButton } from "../ActorButton";
import { ArticleLink } from "../statement/ArticleLink";
import { Source } from "../statement/Source";
import classes from "./Inspector.module.css";
import quotes from "../statement/Quotes.module.css";

interface BackgroundProps {
  readonly notes: readonly BackgroundNote[];
  readonly actor: ActorRef;
}

/** What stands behind the news, each with the article that states it. */
export function Background({ notes, actor }: BackgroundProps) {
  return (
    <ul className={classes.plain}>
      {notes.map((note) => {
        const other = <ActorButton actor={note.other} />;
        const words = BACKGROUND_WORDS[note.relation];
        return (
          <li
            key={`${note.direction} ${note.relation} ${note.other.actorId} ${note.article.articleId}`}
          >
            {note.direction === "out" ? (
              <>
                {actor.name} {words} {other}
              </>
            ) : (
              <>
                {other} {words} {actor.name}
              </>
            )}
            {note.role !== undefined && ` (${note.role})`}
            {note.passage && (
              <blockquote className={quotes.quote}>
                <ArticleLink
                  className={quotes.link}
                  article={note.article}
                  passageId={note.passage.passageId}
                  selection={{ kind: "actor", actorId: actor.actorId }}
                >
                  {note.passage.exact}
                </ArticleLink>
              </blockquote>
            )}
            <p className={classes.note}>
              <Source article={note.article} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
