import { FIRST_SORTING, type Listing } from "@/lib/view/list/listing";
import type { ListTab } from "@/lib/view/session";
import { useSession } from "../../data/session";

/** As the list stands on the screen; where it is not to be seen, as it would stand there at first. */
export function useListing(tab: ListTab): Listing {
  const listing = useSession((session) => session.listings[tab]);
  return listing ?? { sorting: FIRST_SORTING[tab], text: "" };
}
