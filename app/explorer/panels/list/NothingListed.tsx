import { Button } from "@mantine/core";
import { isNoFilter } from "@/lib/view/filter/filter";
import { Empty } from "@/app/ui/Empty";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";

/** Why a list of a scene that is not empty has no row, and the way back. */
export function NothingListed({ what }: { readonly what: "actor" | "statement" }) {
  const { filter } = useFilterView();
  const { clear } = useFilterCommands();
  if (isNoFilter(filter)) return <Empty>There is no {what} on the canvas to be listed.</Empty>;
  return (
    <Empty>
      The filters leave no {what} to be listed.{" "}
      <Button size="compact-xs" variant="default" onClick={clear}>
        Clear all filters
      </Button>
    </Empty>
  );
}
