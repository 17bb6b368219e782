import { useMediaQuery } from "@mantine/hooks";

/** Between one panel at a time and all of them: 900 px at the usual text size. */
const NARROW = "(max-width: 56.24em)";

/** Is there room for one panel at a time? */
export const useNarrow = (): boolean =>
  useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
