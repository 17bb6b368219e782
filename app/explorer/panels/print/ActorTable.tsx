import { figure } from "@/lib/view/words";
import { ACTOR_KIND_WORDS } from "@/lib/model/actor";
import type { GraphSlice } from "@/lib/model/slice";
import { sorted } from "@/lib/view/order";
import { MOST_ROWS, PRINT_WORDS, printedWords } from "@/lib/view/print/words";
import { LIST_WORDS, alsoWords } from "../list/words";
import classes from "./Print.module.css";

/** The actors that are listed, as many as paper takes. */
export function ActorTable({ slice }: { readonly slice: GraphSlice }) {
  const all = sorted(slice.actors, (actor) => actor.statementCount, "descending");
  const actors = all.slice(0, MOST_ROWS);
  return (
    <section>
      <h2>{PRINT_WORDS.actors}</h2>
      <p className={classes.quiet}>
        {printedWords("actor", PRINT_WORDS.byStatements, {
          printed: actors.length,
          all: all.length,
        })}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{LIST_WORDS.name}</th>
            <th scope="col">{LIST_WORDS.kind}</th>
            <th scope="col" data-end>
              {LIST_WORDS.statements}
            </th>
            <th scope="col" data-end>
              {LIST_WORDS.asSpeaker}
            </th>
          </tr>
        </thead>
        <tbody>
          {actors.map((actor) => (
            <tr key={actor.actorId}>
              <td>
                {actor.name}
                {actor.aliases.length > 0 && ` (${alsoWords(actor.aliases)})`}
              </td>
              <td>{ACTOR_KIND_WORDS[actor.kind][0]}</td>
              <td data-end>{figure(actor.statementCount)}</td>
              <td data-end>{figure(actor.spokenCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
