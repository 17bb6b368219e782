import type { CypherValue } from "@/lib/client/console";
import { isStructured } from "@/lib/view/console/values/text";

/** A text this long does not stand on its line as a whole. */
const LONG = 48;

export function canOpen(value: CypherValue): boolean {
  if (typeof value === "string") return value.length > LONG || value.includes("\n");
  return isStructured(value);
}
