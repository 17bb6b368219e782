"use client";

import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { rangeLabel } from "./words";

interface CountInputProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** With every change that lies within the range. */
  readonly onChange: (value: number) => void;
}

/**
 * A whole number within a range that its label tells. What is typed stands there as it was typed,
 * and is brought into the range when the field is left: a field that refused the last digit of 250
 * would hold 25, which nobody meant.
 */
export function CountInput({ label, min, max, value, onChange }: CountInputProps) {
  const [typed, setTyped] = useState<number | string>();
  return (
    <NumberInput
      label={rangeLabel(label, min, max)}
      size="xs"
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      value={typed ?? value}
      onChange={(next) => {
        setTyped(next);
        if (typeof next === "number" && next >= min && next <= max) onChange(next);
      }}
      // After it was brought into the range, which is told as a change; of nothing, what was before.
      onBlur={() => setTyped(undefined)}
    />
  );
}
