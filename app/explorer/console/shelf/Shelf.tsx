"use client";

import { SHELF_NAMES, type ShelfName } from "../Toolbar";
import { ExampleList } from "./ExampleList";
import { FavouriteList } from "./FavouriteList";
import { HistoryList } from "./HistoryList";
import { ParameterForm } from "./ParameterForm";
import { SchemaList } from "./SchemaList";
import classes from "./Shelf.module.css";

const SHELVES: Readonly<Record<ShelfName, () => React.ReactNode>> = {
  examples: ExampleList,
  favourites: FavouriteList,
  history: HistoryList,
  parameters: ParameterForm,
  schema: SchemaList,
};

/** Beside the editor: one of the things that one looks up while writing. */
export function Shelf({ name }: { readonly name: ShelfName }) {
  const Content = SHELVES[name];
  return (
    <section className={classes.root} aria-label={SHELF_NAMES[name]}>
      <h3 className={classes.title}>{SHELF_NAMES[name]}</h3>
      <Content />
    </section>
  );
}
