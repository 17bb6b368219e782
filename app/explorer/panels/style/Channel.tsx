"use client";

import { NativeSelect } from "@mantine/core";
import { type ChoiceGroup, measureOf } from "@/lib/view/style/choices";
import type { SceneStyle } from "@/lib/view/style/schema";
import { measuredOf } from "@/lib/view/style/style";
import { useMeasuring } from "../../data/measuring";
import { useStyleView } from "../../data/styling";
import { useRestyle } from "./useRestyle";

interface ChannelProps<Id extends keyof SceneStyle> {
  readonly id: Id;
  readonly label: string;
  readonly choices: readonly ChoiceGroup<SceneStyle[Id] & string>[];
}

/** What one part of the look follows. What has to be computed first is, and then it is followed. */
export function Channel<Id extends keyof SceneStyle>({ id, label, choices }: ChannelProps<Id>) {
  const { style } = useStyleView();
  const { run } = useMeasuring();
  const restyle = useRestyle();
  const all = choices.flatMap(({ items }) => items);
  const choose = (value: string): void => {
    const choice = all.find((each) => each.value === value);
    if (!choice || style[id] === choice.value) return;
    const step = `${label.toLowerCase()} ${choice.label.toLowerCase()}`;
    const follow = (before: SceneStyle): SceneStyle => ({ ...before, [id]: choice.value });
    const measure = measureOf(choice.value);
    if (measure === undefined || measuredOf(style, measure)) restyle(step, follow(style));
    else run({ measure, scope: "shown", label: step, use: follow });
  };
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={String(style[id])}
      data={choices.map(({ group, items }) => ({ group, items: [...items] }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
