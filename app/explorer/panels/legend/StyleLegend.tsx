"use client";

import { useMemo } from "react";
import { isEventType, toneOf } from "@/lib/model/plover";
import { legendOf, type LegendPart, type LegendRow, sizeWords } from "@/lib/view/style/legend";
import type { Dressed } from "@/lib/view/style/dress";
import { SignIcon } from "@/app/ui/SignIcon";
import { EdgeGlyph } from "@/app/ui/EdgeGlyph";
import { swatchVariable } from "@/app/ui/swatch";
import { Section } from "@/app/ui/Section";
import { useStyleView } from "../../data/styling";
import { FilterRow } from "./FilterRow";
import classes from "./Legend.module.css";
import { Rows } from "./Rows";
import { LEGEND_WORDS } from "./words";

/** What the colours, sizes and rules of a style mean. */
export function StyleLegend() {
  const { dressed } = useStyleView();
  return dressed ? <Parts dressed={dressed} /> : null;
}

function Parts({ dressed }: { readonly dressed: Dressed }) {
  const parts = useMemo(() => legendOf(dressed), [dressed]);
  const sizes = useMemo(() => sizeWords(dressed), [dressed]);
  return (
    <>
      {parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <Section title={LEGEND_WORDS.size}>
        <p className={classes.shown}>{sizes.actors}</p>
        <p className={classes.shown}>{sizes.lines}</p>
      </Section>
    </>
  );
}

const ASIDE: Readonly<Record<LegendPart["id"], string>> = {
  actors: LEGEND_WORDS.ofActors,
  lines: LEGEND_WORDS.ofLines,
  rules: LEGEND_WORDS.ofRules,
};

function Part({ part: { id, title, note, rows } }: { readonly part: LegendPart }) {
  return (
    <Section title={title} aside={ASIDE[id]}>
      <Rows label={title}>
        {rows.map((row, place) => (
          <FilterRow
            key={row.key}
            sign={<RowSign row={row} />}
            name={row.words}
            count={row.count}
            {...(row.facet && { facet: row.facet })}
            actorIds={row.actorIds}
            isFirst={place === 0}
          />
        ))}
      </Rows>
      {note !== undefined && <p className={classes.small}>{note}</p>}
      {id === "lines" && <p className={classes.small}>{LEGEND_WORDS.letter}</p>}
    </Section>
  );
}

/** Of an event type the end of its lines, too. */
function RowSign({ row: { of, swatch, sign, facet } }: { readonly row: LegendRow }) {
  if (!swatch) return <span aria-hidden>{sign}</span>;
  const type = facet?.facet === "eventType" ? facet.value : undefined;
  return (
    <span className={classes.signs}>
      <SignIcon of={of} swatch={swatch} sign={sign} />
      {type !== undefined && isEventType(type) && (
        <EdgeGlyph tone={toneOf(type)} colour={swatchVariable(swatch)} />
      )}
    </span>
  );
}
