import { useMounted } from "@mantine/hooks";

/**
 * Is a dialog open that is wanted? Not in its first rendering, with which it comes the first time
 * that it is asked for: Mantine notes where the focus was, to give it back, only when this changes.
 */
export function useDialog(isWanted: boolean): boolean {
  const isMounted = useMounted();
  return isMounted && isWanted;
}
