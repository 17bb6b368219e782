"use client";

import { NumberInput, SegmentedControl, Switch } from "@mantine/core";
import {
  type Ego,
  EGO_DEPTHS,
  type FilterId,
  type SceneFilter,
  withLargestComponent,
  withSetting,
} from "@/lib/view/filter/filter";
import type { Taken } from "@/lib/view/filter/pass";
import { anchorOf } from "@/lib/view/selection";
import { Section } from "@/app/ui/Section";
import { useFilterCommands, useMovingFilter } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { useSelection } from "../../data/useSelection";
import classes from "./Filters.module.css";
import { TakenNote } from "./TakenNote";
import { FILTER_WORDS, aroundStep, nowAroundWords, stepsFromWords } from "./words";

const NUMBERS = [
  { id: "minStatements", label: FILTER_WORDS.minStatements, step: FILTER_WORDS.byStatements },
  { id: "minDegree", label: FILTER_WORDS.minNeighbours, step: FILTER_WORDS.byNeighbours },
  { id: "core", label: FILTER_WORDS.core, step: FILTER_WORDS.byCore },
] as const;

interface ShapeFieldsProps {
  readonly takenBy: (id: FilterId) => Taken | undefined;
}

/** What is judged by number and by the shape of the network that the others leave. */
export function ShapeFields({ takenBy }: ShapeFieldsProps) {
  const { filter } = useFilterView();
  const { set } = useFilterCommands();
  // The digits of one visit to a field are one step.
  const { move, rest } = useMovingFilter();
  return (
    <Section title={FILTER_WORDS.shape}>
      <div className={classes.fields}>
        {NUMBERS.map(({ id, label, step }) => (
          <div key={id}>
            <NumberInput
              size="xs"
              label={label}
              placeholder={FILTER_WORDS.any}
              min={1}
              max={9_999}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              value={filter[id] ?? ""}
              onChange={(value) => move(step, withNumber(filter, id, value))}
              onBlur={() => rest(filter)}
            />
            <TakenNote taken={takenBy(id)} />
          </div>
        ))}
        <EgoField taken={takenBy("ego")} />
        <div>
          <Switch
            size="xs"
            label={FILTER_WORDS.largestComponent}
            checked={filter.largestComponent === true}
            onChange={(event) =>
              set(
                FILTER_WORDS.byComponent,
                withLargestComponent(filter, event.currentTarget.checked),
              )
            }
          />
          <TakenNote taken={takenBy("largestComponent")} />
        </div>
      </div>
    </Section>
  );
}

/** At least one is what everything has. */
function withNumber(
  filter: SceneFilter,
  id: (typeof NUMBERS)[number]["id"],
  value: string | number,
): SceneFilter {
  const least = Number(value);
  const isNone = value === "" || !Number.isInteger(least) || least < 1;
  return withSetting(filter, id, isNone ? undefined : least);
}

/** What is around one actor: the selected one, as long as nobody else is at the centre. */
function EgoField({ taken }: { readonly taken: Taken | undefined }) {
  const { filter, names } = useFilterView();
  const { set } = useFilterCommands();
  const anchor = anchorOf(useSelection());
  const selected = anchor.kind === "actor" ? anchor.actorId : undefined;
  const actorId = selected ?? filter.ego?.actorId;
  if (actorId === undefined) {
    return <p className={classes.note}>{FILTER_WORDS.selectFirst}</p>;
  }
  const isHere = filter.ego?.actorId === actorId;
  const name = names.actor(actorId);
  return (
    <div>
      <p className={classes.fieldLabel}>{stepsFromWords(name)}</p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={stepsFromWords(name)}
        value={isHere ? String(filter.ego?.depth) : "any"}
        onChange={(value) => {
          const depth = EGO_DEPTHS.find((each) => String(each) === value);
          const ego: Ego | undefined = depth && { actorId, depth };
          set(aroundStep(name), withSetting(filter, "ego", ego));
        }}
        data={[{ value: "any", label: FILTER_WORDS.any }, ...EGO_DEPTHS.map(String)]}
      />
      {filter.ego && !isHere && (
        <p className={classes.note}>{nowAroundWords(names.actor(filter.ego.actorId))}</p>
      )}
      <TakenNote taken={taken} />
    </div>
  );
}
