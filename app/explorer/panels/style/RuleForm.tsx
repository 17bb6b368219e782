"use client";

import { Button, NativeSelect } from "@mantine/core";
import { COLOUR_NAMES } from "@/lib/view/appearance/paint";
import { SET_SIZES } from "@/lib/view/appearance/sizes";
import { measureOf, RULE_PROPERTIES } from "@/lib/view/style/choices";
import {
  aboutOther,
  COMPARISONS,
  kindOf,
  propertyOf,
  valuesOf,
  withPart,
} from "@/lib/view/style/editing";
import type { StyleGround } from "@/lib/view/style/ground";
import { COMPARISON_WORDS } from "@/lib/view/style/rules";
import type { Rule, SceneStyle } from "@/lib/view/style/schema";
import { measuredOf } from "@/lib/view/style/style";
import { useMeasuring } from "../../data/measuring";
import classes from "./Style.module.css";
import { ValueField } from "./ValueField";
import { STYLE_WORDS, computeStep, computeWords } from "./words";

interface RuleFormProps {
  readonly rule: Rule;
  readonly style: SceneStyle;
  readonly ground: StyleGround;
  readonly onChange: (rule: Rule) => void;
}

const AS_IT_IS = "";

/** What a rule is about, when it fits, and what it makes of what fits. */
export function RuleForm({ rule, style, ground, onChange }: RuleFormProps) {
  const { property, condition, colour, size } = rule;
  const values = valuesOf(property, style, ground);
  const change = (part: Parameters<typeof withPart>[1]): void => {
    const next = withPart(condition, part);
    if (next) onChange({ ...rule, condition: next });
  };
  return (
    <div className={classes.fields}>
      <NativeSelect
        size="xs"
        label={STYLE_WORDS.ofWhat}
        value={`${property.of} ${property.id}`}
        data={RULE_PROPERTIES.map(({ group, items }) => ({ group, items: [...items] }))}
        onChange={(event) => {
          const next = propertyOf(event.currentTarget.value);
          if (next) onChange(aboutOther(rule, next, valuesOf(next, style, ground)));
        }}
      />
      <Needed rule={rule} style={style} />
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={STYLE_WORDS.whenIt}
          value={condition.comparison}
          data={COMPARISONS[kindOf(property)].map((value) => ({
            value,
            label: COMPARISON_WORDS[value],
          }))}
          onChange={(event) => change({ comparison: event.currentTarget.value })}
        />
        <ValueField
          key={String(condition.value)}
          condition={condition}
          values={values}
          onChange={(value) => change({ value })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={STYLE_WORDS.colour}
          value={colour === undefined ? AS_IT_IS : String(colour)}
          data={[
            { value: AS_IT_IS, label: STYLE_WORDS.asItIs },
            ...COLOUR_NAMES.map((label, place) => ({ value: String(place), label })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const { colour: _, ...others } = rule;
            onChange(value === AS_IT_IS ? others : { ...others, colour: Number(value) });
          }}
        />
        <NativeSelect
          size="xs"
          label={property.of === "actors" ? STYLE_WORDS.size : STYLE_WORDS.width}
          value={size ?? AS_IT_IS}
          data={[
            { value: AS_IT_IS, label: STYLE_WORDS.asItIs },
            ...SET_SIZES.map((value) => ({ value, label: value })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const { size: _, ...others } = rule;
            const next = SET_SIZES.find((each) => each === value);
            onChange(next ? { ...others, size: next } : others);
          }}
        />
      </div>
    </div>
  );
}

/** A measure that nobody has computed yet fits nothing: it is said, with a way to it. */
function Needed({ rule: { property }, style }: Pick<RuleFormProps, "rule" | "style">) {
  const { running, run } = useMeasuring();
  const measure = measureOf(property.id);
  if (measure === undefined || measuredOf(style, measure)) return null;

  return (
    <div>
      <p className={classes.note}>{STYLE_WORDS.notComputed}</p>
      <Button
        size="compact-xs"
        variant="default"
        disabled={running !== undefined}
        onClick={() =>
          run({ measure, scope: "shown", label: computeStep(measure), use: (now) => now })
        }
      >
        {computeWords(measure)}
      </Button>
    </div>
  );
}
