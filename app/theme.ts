import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";
import { PALETTES, type Theme } from "@/lib/view/appearance/palette";

const accent: MantineColorsTuple = [
  "#f0edff",
  "#dfd9ff",
  "#c9bfff",
  PALETTES.dark.accent,
  "#927aff",
  "#775bfb",
  PALETTES.light.accent,
  "#4a2fd0",
  "#3c26aa",
  "#301f86",
];

/** From text to the deepest ground, as Mantine counts them. */
const dark: MantineColorsTuple = [
  "#e6e8eb",
  "#c9cdd3",
  "#a3abb5",
  "#7d8590",
  "#4a515b",
  "#343a42",
  "#24282e",
  "#1c1f24",
  "#16181c",
  "#101215",
];

/** look.md in figures: sizes 12 / 13 / 14 / 16 / 20, steps of 4, radius 6, one shadow. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { accent, dark },
  black: "#1b1f24",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, monospace",
  fontSizes: {
    xs: "0.75rem",
    sm: "0.8125rem",
    md: "0.875rem",
    lg: "1rem",
    xl: "1.25rem",
  },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "6px", xl: "6px" },
  defaultRadius: "md",
  shadows: {
    xs: "var(--ws-shadow)",
    sm: "var(--ws-shadow)",
    md: "var(--ws-shadow)",
    lg: "var(--ws-shadow)",
    xl: "var(--ws-shadow)",
  },
  headings: { fontWeight: "600" },
  respectReducedMotion: true,
  cursorType: "pointer",
});

/** The canvas and the page take their colours from the same table. */
function fromPalette(name: Theme): Record<string, string> {
  const palette = PALETTES[name];
  const named = (prefix: string, colours: Readonly<Record<string, string>>) =>
    Object.entries(colours).map(([key, colour]) => [`--${prefix}-${key}`, colour]);
  return Object.fromEntries([
    ["--ws-canvas", palette.background],
    ["--ws-text", palette.text],
    ["--ws-dim", palette.quietText],
    ["--ws-accent", palette.accent],
    ["--ws-glyph", palette.glyph],
    // Mantine's own greys for these stay below 4.5 : 1.
    ["--mantine-color-text", palette.text],
    ["--mantine-color-dimmed", palette.quietText],
    ["--mantine-color-placeholder", palette.quietText],
    ["--mantine-color-anchor", palette.accent],
    ...named("tone", palette.tone),
    ...named("kind", palette.kind),
    ...named("category", Object.fromEntries(palette.category.entries())),
    ...named("step", Object.fromEntries(palette.step.entries())),
  ]);
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromPalette("light"),
  dark: fromPalette("dark"),
});
