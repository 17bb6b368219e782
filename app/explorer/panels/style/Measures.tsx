"use client";

import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { MEASURE_IDS, SCOPES } from "@/lib/view/style/ids";
import { groundOfShown, groundOfWhole } from "@/lib/view/style/measures/network";
import { MEASURE_WORDS, measuredWords } from "@/lib/view/style/measures/words";
import type { Measured } from "@/lib/view/style/schema";
import { measuredOf, usesMeasure } from "@/lib/view/style/style";
import { counted } from "@/lib/view/words";
import { Section } from "@/app/ui/Section";
import { type Running, useMeasuring } from "../../data/measuring";
import { useIsStory } from "../../data/source";
import { useStyleView } from "../../data/styling";
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
    <Section title="Measures">
      <div className={classes.fields}>
        {running && <Progress running={running} />}
        {used.map((measured) => (
          <Result key={measured.measure} measured={measured} />
        ))}
      </div>
    </Section>
  );
}

const whole = (share: number): number => Math.floor(share * 100);

function Progress({ running: { measure, actors, share } }: { readonly running: Running }) {
  const { stop } = useMeasuring();
  const label = MEASURE_WORDS[measure].label;
  const of = actors === undefined ? "the network is on its way" : counted(actors, "actor");
  return (
    <div className={classes.running}>
      <p className={classes.text}>
        Computing {label}: {of}
        {share !== undefined && `, ${whole(share)} %`}
      </p>
      <progress
        className={classes.progress}
        aria-label={`Computing ${label}`}
        max={1}
        {...(share !== undefined && { value: share })}
      />
      <Button size="compact-xs" variant="default" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}

const SCOPE_WORDS = { shown: "What is shown", whole: "All there is" } as const;

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
      label: `${label.toLowerCase()} of ${of === "shown" ? "what is shown" : "the whole network"}`,
      use: (style) => style,
    });
  return (
    <div>
      <p className={classes.text}>
        <strong>{label}</strong>: {meaning}.
      </p>
      <p className={classes.note} data-measured={measure}>
        {measuredWords(measured)}
        {isStale && (
          <strong>
            {" "}
            {scope === "shown" ? "What is shown" : "The database"} has changed since.
          </strong>
        )}
      </p>
      {!isStory && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={`${label} of what`}
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
          Compute again
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
