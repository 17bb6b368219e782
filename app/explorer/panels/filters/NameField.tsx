"use client";

import { TextInput } from "@mantine/core";
import { withSetting } from "@/lib/view/filter/filter";
import type { Taken } from "@/lib/view/filter/pass";
import { useMovingFilter } from "../../data/filterCommands";
import { useFilterView } from "../../data/shown";
import classes from "./Filters.module.css";
import { TakenNote } from "./TakenNote";
import { FILTER_WORDS } from "./words";

/** Acts with every letter; all letters of one visit to the field are one step. */
export function NameField({ taken }: { readonly taken: Taken | undefined }) {
  const { filter } = useFilterView();
  const { move, rest } = useMovingFilter();
  return (
    <div className={classes.field}>
      <TextInput
        size="xs"
        label={FILTER_WORDS.name}
        placeholder={FILTER_WORDS.partOfName}
        value={filter.text ?? ""}
        onChange={({ currentTarget: { value } }) =>
          move(FILTER_WORDS.byName, withSetting(filter, "text", value === "" ? undefined : value))
        }
        onBlur={() => rest(filter)}
        onKeyDown={(event) => {
          if (event.key === "Enter") rest(filter);
        }}
      />
      <TakenNote taken={taken} />
    </div>
  );
}
