"use client";

import { Checkbox, Select, Slider } from "@mantine/core";
import { useMemo } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import type {
  ActorParameter,
  NumberParameter,
  Parameter,
  Value,
} from "@/lib/view/layout/parameters";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";
import classes from "./Layout.module.css";

/** Of a large network not everybody can be offered at once: typing narrows it. */
const MOST_OFFERED = 100;

interface FieldProps<P extends Parameter> {
  readonly parameter: P;
  readonly value: Value;
  readonly slice: GraphSlice;
  readonly onChange: (value: Value) => void;
}

/** The field that fits what a parameter takes. */
export function ParameterField({ parameter, ...rest }: FieldProps<Parameter>) {
  const { value, onChange } = rest;
  switch (parameter.kind) {
    case "number":
      return <NumberField parameter={parameter} {...rest} />;
    case "actor":
      return <ActorField parameter={parameter} {...rest} />;
    case "choice":
      return (
        <Select
          label={parameter.label}
          size="xs"
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={parameter.options.map((option) => ({ ...option }))}
          value={String(value)}
          onChange={(next) => onChange(next ?? parameter.initial)}
        />
      );
    case "boolean":
      return (
        <Checkbox
          size="xs"
          label={parameter.label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
  }
}

function NumberField({ parameter, value, onChange }: FieldProps<NumberParameter>) {
  const { label, min, max, step, initial, words = String } = parameter;
  const number = Number(value ?? initial);
  return (
    <div className={classes.number}>
      <span>{label}</span>
      <output className={classes.value}>{words(number)}</output>
      <Slider
        className={classes.slider ?? ""}
        size="sm"
        thumbLabel={label}
        label={null}
        min={min}
        max={max}
        step={step}
        value={number}
        onChange={(next) => onChange(Number(next.toFixed(4)))}
      />
    </div>
  );
}

function ActorField({ parameter, value, slice, onChange }: FieldProps<ActorParameter>) {
  const actors = useMemo(
    () =>
      slice.actors
        .map(({ actorId, name }) => ({ value: actorId as string, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    [slice],
  );
  const chosen = actors.some((actor) => actor.value === value) ? String(value) : null;
  return (
    <Select
      label={parameter.label}
      placeholder={parameter.nobody}
      size="xs"
      searchable
      clearable
      limit={MOST_OFFERED}
      nothingFoundMessage={LAYOUT_WORDS.unknownName}
      comboboxProps={{ withinPortal: false }}
      data={actors}
      value={chosen}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
