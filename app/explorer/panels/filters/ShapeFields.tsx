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
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { useSelection } from "../../data/useSelection";
import classes from "./Filters.module.css";
import { TakenNote } from "./TakenNote";

const NUMBERS = [
  { id: "minStatements", label: "Statements of a line, at least", step: "filter by statements" },
  { id: "minDegree", label: "Neighbours of an actor, at least", step: "filter by neighbours" },
  { id: "core", label: "k-core: everybody has k neighbours in it", step: "filter by k-core" },
] as const;

interface ShapeFieldsProps {
  readonly takenBy: (id: FilterId) => Taken | undefined;
}

/** What is judged by number and by the shape of the network that the others leave. */
export function ShapeFields({ takenBy }: ShapeFieldsProps) {
  const { filter } = useFilterView();
  const { set } = useFilterCommands();
  return (
    <Section title="Numbers and shape">
      <div className={classes.fields}>
        {NUMBERS.map(({ id, label, step }) => (
          <div key={id}>
            <NumberInput
              size="xs"
              label={label}
              placeholder="any"
              min={1}
              max={9_999}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              value={filter[id] ?? ""}
              onChange={(value) => set(step, withNumber(filter, id, value))}
            />
            <TakenNote taken={takenBy(id)} />
          </div>
        ))}
        <EgoField taken={takenBy("ego")} />
        <div>
          <Switch
            size="xs"
            label="Only the largest component"
            checked={filter.largestComponent === true}
            onChange={(event) =>
              set("filter by component", withLargestComponent(filter, event.currentTarget.checked))
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
    return <p className={classes.note}>Select an actor to see only what is around it.</p>;
  }
  const isHere = filter.ego?.actorId === actorId;
  const name = names.actor(actorId);
  return (
    <div>
      <p className={classes.fieldLabel}>Steps from {name}</p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={`Steps from ${name}`}
        value={isHere ? String(filter.ego?.depth) : "any"}
        onChange={(value) => {
          const depth = EGO_DEPTHS.find((each) => String(each) === value);
          const ego: Ego | undefined = depth && { actorId, depth };
          set(`filter around ${name}`, withSetting(filter, "ego", ego));
        }}
        data={["any", ...EGO_DEPTHS.map(String)]}
      />
      {filter.ego && !isHere && (
        <p className={classes.note}>Now around {names.actor(filter.ego.actorId)}.</p>
      )}
      <TakenNote taken={taken} />
    </div>
  );
}
