"use client";

import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { MEASURE_IDS, SCOPES } from "@/lib/view/style/ids";
import { groundOfShown, groundOfWhole } from "@/lib/view/style/measures/network";
import { MEASURE_WORDS } from "@/lib/view/style/measures/words";
import { measuredWords } from "../../data/words";
import type { Measured } from "@/lib/view/style/schema";
import { measuredOf, usesMeasure } from "@/lib/view/style/style";
import { Section } from "@/app/ui/Section";
import { type Running, useMeasuring } from "../../data/measuring";
import { useIsStory } from "../../data/source";
import { useStyleView } from "../../data/styling";
import {
  STYLE_WORDS,
  changedSinceWords,
  computingLabel,
  computingWords,
  measureStep,
  scopeLabel,
} from "./words";
import classes from "./Style.module.css";

/** What was computed of which network, what is being computed, and whether it is still so. */
export function Measures() {
  const { style } = useStyleView();
  const { running } = useMeasuring();
  const used = MEASURE_IDS.flatMap((id) => {
    const measured = usesMeasure(style, id) ? measuredOf(style, id) : undefined;
    return measured ? [measured] : [];
  });
  if (used.length === 0 && !running) return null;
  return (
    <Section title={STYLE_WORDS.measures}>
      <div className={classes.fields}>
        {running && <Progress running={running} />}
        {used.map((measured) => (
          <Result key={measured.measure} measured={measured} />
        ))}
      </div>
    </Section>
  );
}

function Progress({ running: { measure, actors, share } }: { readonly running: Running }) {
  const { stop } = useMeasuring();

  return (
    <div className={classes.running}>
      <p className={classes.text}>{computingWords(measure, actors, share)}</p>
      <progress
        className={classes.progress}
        aria-label={computingLabel(measure)}
        max={1}
        {...(share !== undefined && { value: share })}
      />
      <Button size="compact-xs" variant="default" onClick={stop}>
        {STYLE_WORDS.stop}
      </Button>
    </div>
  );
}

const SCOPE_WORDS = { shown: STYLE_WORDS.shown, whole: STYLE_WORDS.whole } as const;

function Result({ measured }: { readonly measured: Measured }) {
  const { measure, scope } = measured;
  const { running, run } = useMeasuring();
  const isStale = useIsStale(measured);
  // There is nothing beyond what a story shows.
  const isStory = useIsStory();
  const { label, meaning } = MEASURE_WORDS[measure];
  const compute = (of: Measured["scope"]): void =>
    run({
      measure,
      scope: of,
      label: measureStep(measure, of),
      use: (style) => style,
    });
  return (
    <div>
      <p className={classes.text}>
        <strong>{label}</strong>: {meaning}.
      </p>
      <p className={classes.note} data-measured={measure}>
        {measuredWords(measured)}
        {isStale && <strong> {changedSinceWords(scope)}</strong>}
      </p>
      {!isStory && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={scopeLabel(measure)}
          value={scope}
          onChange={(value) => compute(SCOPES.find((each) => each === value) ?? "shown")}
          data={SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))}
        />
      )}
      {isStale && !running && (
        <Button
          className={classes.again ?? ""}
          size="compact-xs"
          variant="default"
          onClick={() => compute(scope)}
        >
          {STYLE_WORDS.again}
        </Button>
      )}
    </div>
  );
}

function useIsStale({ scope, ground }: Measured): boolean {
  const { ground: now } = useStyleView();
  const shown = now?.shown;
  return useMemo(() => {
    if (!shown) return false;
    return ground !== (scope === "shown" ? groundOfShown(shown) : groundOfWhole(shown.total));
  }, [shown, scope, ground]);
}
