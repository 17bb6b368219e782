import { Tooltip } from "@mantine/core";
import type { TipWords } from "./Tip";

interface TipShownProps extends TipWords {
  readonly target: HTMLElement;
}

/** Whoever waited for it has it at once, if the pointer is still there. */
export function TipShown({ target, ...words }: TipShownProps) {
  return <Tooltip target={target} defaultOpened={target.matches(":hover")} {...words} />;
}
