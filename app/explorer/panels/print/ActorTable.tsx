import { figure } from "@/lib/view/words";
import { ACTOR_KIND_WORDS } from "@/lib/model/actor";
import type { GraphSlice } from "@/lib/model/slice";
import { withName } from "@/lib/view/list/listing";
import { sorted } from "@/lib/view/order";
import { MOST_ROWS, PRINT_WORDS, printedWords } from "@/lib/view/print/words";
import { LIST_WORDS, alsoWords } from "../list/words";
import { orderWords } from "@/lib/view/print/order";
import { ACTOR_COLUMNS } from "../list/actorColumns";
import classes from "./Print.module.css";
import { useListing } from "./useListing";

/** The actors that are listed, as they are on the screen, as many as paper takes. */
export function ActorTable({ slice }: { readonly slice: GraphSlice }) {
  const { sorting, text } = useListing("actors");
  const found = text === "" ? slice.actors : withName(slice.actors, text);
  const by = ACTOR_COLUMNS.find(({ id }) => id === sorting.column)?.value;
  const actors = (by ? sorted(found, by, sorting.direction) : found).slice(0, MOST_ROWS);
  return (
    <section>
      <h2>{PRINT_WORDS.actors}</h2>
      <p className={classes.quiet}>
        {printedWords("actor", orderWords("actors", ACTOR_COLUMNS, sorting), {
          printed: actors.length,
          all: slice.actors.length,
          found: text === "" ? undefined : { text, rows: found.length },
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
