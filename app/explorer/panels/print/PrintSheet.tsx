"use client";

import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { activeFilters } from "@/lib/view/filter/filter";
import { filterWords } from "@/lib/view/filter/words";
import { filteredByWords, printedOnWords, PRINT_WORDS } from "@/lib/view/print/words";
import { sceneWords } from "@/lib/view/scene/words";
import { TONE_MEANINGS, TONE_WORDS, TONES } from "@/lib/view/tones";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { useContent, useScene } from "../../data/scene";
import { useSession } from "../../data/session";
import { useFilterView } from "../../data/shown";
import { View } from "../inspector/View";
import { ActorTable } from "./ActorTable";
import { ROOM_WORDS } from "../../words";
import classes from "./Print.module.css";
import { PrintContext } from "./PrintContext";
import type { PrintProps } from "./Printing";
import { StatementTable } from "./StatementTable";

/** The evidence of what is selected and the list, to be read in black and white. */
export function PrintSheet({ slice, selection }: PrintProps) {
  const sheet = useRef<HTMLElement>(null);
  usePrintWhenReady();
  useLayoutEffect(() => {
    for (const link of sheet.current?.querySelectorAll("a") ?? [])
      link.dataset["address"] = link.href;
  });
  return (
    <PrintContext value={true}>
      <article className={classes.sheet} ref={sheet}>
        <Head />
        {selection.kind === "none" ? (
          <p className={classes.quiet}>{PRINT_WORDS.nothingOpen}</p>
        ) : (
          <section className={classes.evidence}>
            <View slice={slice} selection={selection} />
          </section>
        )}
        {slice && <ActorTable slice={slice} />}
        <StatementTable />
        <Signs />
      </article>
    </PrintContext>
  );
}

/** Where it comes from, when, and what of it is shown. */
function Head() {
  const present = useScene((scene) => scene.present);
  const content = useContent();
  const { filter, names } = useFilterView();
  const filters = activeFilters(filter).map((id) => filterWords(filter, id, names));
  const [today] = useState(() => new Date().toLocaleDateString("en-GB", { dateStyle: "medium" }));
  return (
    <header className={classes.head}>
      <p>
        <strong>{ROOM_WORDS.name}</strong> · {printedOnWords(today, window.location.href)}
      </p>
      <p>
        {content && sceneWords(present, content)}
        {filters.length > 0 && ` ${filteredByWords(filters)}`}
      </p>
    </header>
  );
}

/** Without colour it is the ends of lines that tell. */
function Signs() {
  return (
    <section className={classes.signs}>
      <h2>{PRINT_WORDS.signs}</h2>
      <ul>
        {TONES.map((tone) => (
          <li key={tone}>
            <EdgeGlyph tone={tone} /> {TONE_WORDS[tone]} ({TONE_MEANINGS[tone]})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer brings the next question, so it is waited for a moment after the last. */
const CALM_MS = 200;

function usePrintWhenReady(): void {
  const printing = useSession((session) => session.printing);
  const columns = useFilterView();
  const isReady = columns.columns !== undefined || columns.error !== null;
  const asked = useIsFetching({ predicate: ({ queryKey }) => queryKey[0] !== "health" });
  useEffect(() => {
    if (printing !== "preparing" || asked > 0 || !isReady) return;
    const timer = setTimeout(() => window.print(), CALM_MS);
    return () => clearTimeout(timer);
  }, [printing, asked, isReady]);
}
