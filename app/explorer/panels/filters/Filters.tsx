"use client";

import { Accordion, Button, Skeleton } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import type { Facets } from "@/lib/view/filter/facets";
import { activeFilters, FACET_IDS, type FacetId, type FilterId } from "@/lib/view/filter/filter";
import type { Taken } from "@/lib/view/filter/pass";
import { FACET_WORDS } from "@/lib/view/filter/words";
import { Empty } from "@/app/ui/Empty";
import { Failure } from "@/app/ui/Failure";
import { useFilterCommands } from "../../data/filterCommands";
import { type FilterView, useFilterView } from "../../data/shown";
import { AsCypher } from "./AsCypher";
import { FacetValues } from "./FacetValues";
import classes from "./Filters.module.css";
import { NameField } from "./NameField";
import { ShapeFields } from "./ShapeFields";
import { TakenNote } from "./TakenNote";
import { FILTER_WORDS, countsOfLoadedWords, leftWords } from "./words";

const OPEN_AT_FIRST: readonly FacetId[] = ["kind", "eventType", "negated"];

/** What of the scene is to be seen: values with counts, numbers, and the shape of the network. */
export function Filters() {
  const view = useFilterView();
  const [open, setOpen] = useState<readonly string[]>(OPEN_AT_FIRST);
  const facets = useFacets(view);
  const { base, filtered, columns, error, retry } = view;
  if (!base) return <Empty>{FILTER_WORDS.notYet}</Empty>;
  const takenBy = (id: FilterId): Taken | undefined =>
    filtered?.taken.find(({ filter }) => filter === id);
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label={FILTER_WORDS.scrolls}>
      <Left view={view} />
      <NameField taken={takenBy("text")} />
      {error && <Failure what={FILTER_WORDS.statements} error={error} onRetry={retry} />}
      <Accordion
        multiple
        order={3}
        value={[...open]}
        onChange={setOpen}
        classNames={{
          control: classes.control ?? "",
          label: classes.label ?? "",
          content: classes.content ?? "",
          item: classes.item ?? "",
        }}
      >
        {FACET_IDS.map((facet) => (
          <Accordion.Item key={facet} value={facet}>
            <Accordion.Control>
              {FACET_WORDS[facet]}
              <TakenNote taken={takenBy(facet)} />
            </Accordion.Control>
            <Accordion.Panel>
              {open.includes(facet) && (
                <Values facet={facet} facets={facets} isWaiting={!columns && !error} />
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <ShapeFields takenBy={takenBy} />
    </div>
  );
}

/** Counting is not to be felt in what is clicked: it may come a frame later. */
function useFacets({ base, engine, columns, filter }: FilterView): Facets {
  const latest = useDeferredValue(filter);
  return useMemo(
    () => (base && engine ? engine.facetsOf(base, columns, latest) : {}),
    [base, engine, columns, latest],
  );
}

interface ValuesProps {
  readonly facet: FacetId;
  readonly facets: Facets;
  readonly isWaiting: boolean;
}

function Values({ facet, facets, isWaiting }: ValuesProps) {
  const values = facets[facet];
  if (values && values.length > 0) return <FacetValues facet={facet} values={values} />;
  if (isWaiting) return <Skeleton height={60} aria-label={FILTER_WORDS.loading} />;
  return <p className={classes.note}>{FILTER_WORDS.noValues}</p>;
}

/** How much is left, and of what the counts are. */
function Left({ view: { filter, base, filtered, columns } }: { readonly view: FilterView }) {
  const { clear } = useFilterCommands();
  if (!base) return null;
  const { leftOut } = base;
  const isPart = leftOut.actors + leftOut.edges + leftOut.background > 0;
  const cut = columns?.source.leftOut ?? 0;
  return (
    <div className={classes.head}>
      <p className={classes.left}>{leftWords(filtered?.slice ?? base, base)}</p>
      <div className={classes.acts}>
        <AsCypher />
        {activeFilters(filter).length > 0 && (
          <Button size="compact-xs" variant="default" onClick={clear}>
            {FILTER_WORDS.clearAll}
          </Button>
        )}
      </div>
      {isPart && <p className={classes.note}>{FILTER_WORDS.countsOfPart}</p>}
      {cut > 0 && <p className={classes.note}>{countsOfLoadedWords(cut)}</p>}
    </div>
  );
}
