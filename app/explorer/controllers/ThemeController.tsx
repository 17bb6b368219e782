import { PALETTES, type Theme } from "@/lib/view/appearance/palette";
import { useEffect } from "react";
import { useStage } from "../canvas/context";

export function ThemeController({ theme }: { readonly theme: Theme }): null {
  const { state } = useStage();
  useEffect(() => state.setState({ palette: PALETTES[theme] }), [state, theme]);
  return null;
}
