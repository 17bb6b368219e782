import { VisuallyHidden } from "@mantine/core";

interface LiveRegionProps {
  readonly text: string;
  /** Changes with each sentence, so that the same one twice is read twice. */
  readonly serial: number;
}

export function LiveRegion({ text, serial }: LiveRegionProps) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={serial}>{text}</span>
    </VisuallyHidden>
  );
}
