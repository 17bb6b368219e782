import { Button } from "@mantine/core";
import { isNoFilter } from "@/lib/view/filter/filter";
import { Empty } from "@/app/ui/Empty";
import { useFilterCommands } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import { LIST_WORDS, nothingHereWords, nothingLeftWords } from "./words";

/** Why a list of a scene that is not empty has no row, and the way back. */
export function NothingListed({ what }: { readonly what: "actor" | "statement" }) {
  const { filter } = useFilterView();
  const { clear } = useFilterCommands();
  if (isNoFilter(filter)) return <Empty>{nothingHereWords(what)}</Empty>;
  return (
    <Empty>
      {nothingLeftWords(what)}{" "}
      <Button size="compact-xs" variant="default" onClick={clear}>
        {LIST_WORDS.clearFilters}
      </Button>
    </Empty>
  );
}
