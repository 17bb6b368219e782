"use client";

import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { Monitor, Moon, Sun } from "lucide-react";
import { Tip } from "./Tip";
import { UI_WORDS, themeLabel } from "./words";

const NEXT: Readonly<Record<MantineColorScheme, MantineColorScheme>> = {
  auto: "light",
  light: "dark",
  dark: "auto",
};

const WORDS: Readonly<Record<MantineColorScheme, string>> = {
  auto: UI_WORDS.asTheSystem,
  light: UI_WORDS.light,
  dark: UI_WORDS.dark,
};

const ICONS = { auto: Monitor, light: Sun, dark: Moon } as const;

/** Three states in a ring; Mantine remembers the choice and applies it before the first paint. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const Icon = ICONS[colorScheme];
  const label = themeLabel(WORDS[colorScheme], WORDS[next]);
  return (
    <Tip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => setColorScheme(next)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tip>
  );
}
