"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Condition } from "@/lib/view/style/schema";
import { STYLE_WORDS } from "./words";

interface ValueFieldProps {
  readonly condition: Condition;
  /** Where it is one of several. */
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | number) => void;
}

const LABEL = STYLE_WORDS.comparedWith;

/** What a condition compares with. What is typed counts when the field is left, or by Enter. */
export function ValueField({ condition, values, onChange }: ValueFieldProps) {
  const before = String(condition.value);
  const [text, setText] = useState(before);
  if (condition.by === "value") {
    // A value that nobody has here any more is still what the rule says.
    const isKnown = values.some(({ value }) => value === before);
    return (
      <NativeSelect
        size="xs"
        label={LABEL}
        value={before}
        data={[...values, ...(isKnown ? [] : [{ value: before, label: before }])]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const commit = (): void => {
    if (text === before) return;
    const value = condition.by === "number" ? Number(text) : text;
    const isNone = text.trim() === "" && condition.by !== "text";
    if (isNone || Number.isNaN(value)) setText(before);
    else onChange(value);
  };
  return (
    <TextInput
      size="xs"
      label={LABEL}
      type={condition.by === "day" ? "date" : condition.by === "number" ? "number" : "text"}
      {...(condition.by === "number" && { step: "any" })}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
    />
  );
}
