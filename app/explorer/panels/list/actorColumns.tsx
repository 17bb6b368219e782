import { figure } from "@/lib/view/words";
import { ACTOR_KIND_WORDS, type ActorNode } from "@/lib/model/actor";
import { KindIcon } from "@/app/ui/KindIcon";
import { NoteMark } from "../note/NoteMark";
import { BY_NAME, BY_NUMBER, type CellColumn } from "./column";
import { LIST_WORDS, alsoWords } from "./words";
import classes from "./List.module.css";

export const ACTOR_COLUMNS: readonly CellColumn<ActorNode>[] = [
  {
    id: "name",
    label: LIST_WORDS.name,
    width: "minmax(0, 3fr)",
    value: (actor) => actor.name,
    orders: BY_NAME,
    cell: (actor) => (
      <span className={classes.named}>
        <KindIcon kind={actor.kind} size={16} silent />
        <NoteMark id={actor.actorId} />
        <span>
          {actor.name}
          {actor.aliases.length > 0 && (
            <span className={classes.quiet}> {alsoWords(actor.aliases)}</span>
          )}
        </span>
      </span>
    ),
  },
  {
    id: "kind",
    label: LIST_WORDS.kind,
    width: "minmax(0, 1.4fr)",
    from: 640,
    value: (actor) => ACTOR_KIND_WORDS[actor.kind][0],
    orders: BY_NAME,
    cell: (actor) => ACTOR_KIND_WORDS[actor.kind][0],
  },
  {
    id: "statements",
    label: LIST_WORDS.statements,
    width: "104px",
    end: true,
    first: "descending",
    value: (actor) => actor.statementCount,
    orders: BY_NUMBER,
    cell: (actor) => figure(actor.statementCount),
  },
  {
    id: "spoken",
    label: LIST_WORDS.asSpeaker,
    width: "104px",
    from: 480,
    end: true,
    first: "descending",
    value: (actor) => actor.spokenCount,
    orders: BY_NUMBER,
    cell: (actor) => figure(actor.spokenCount),
  },
];
