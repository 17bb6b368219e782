"use client";

import { byFolder } from "@/lib/view/console/favourites";
import { useNotebook } from "../desk";
import { FavouriteFile } from "./FavouriteFile";
import { FavouriteItem } from "./FavouriteItem";
import { KeepForm } from "./KeepForm";
import { SHELF_WORDS } from "./words";
import classes from "./Shelf.module.css";

export function FavouriteList() {
  const favourites = useNotebook((notebook) => notebook.favourites);
  return (
    <>
      <KeepForm />
      {favourites.length === 0 && <p className={classes.empty}>{SHELF_WORDS.noFavourites}</p>}
      {byFolder(favourites).map(([folder, own]) => {
        const items = (
          <ul className={classes.list}>
            {own.map((favourite) => (
              <FavouriteItem key={favourite.name} favourite={favourite} />
            ))}
          </ul>
        );
        return folder === "" ? (
          <div key="">{items}</div>
        ) : (
          <details key={folder} open className={classes.folder}>
            <summary>
              {folder} <span className={classes.count}>{own.length}</span>
            </summary>
            {items}
          </details>
        );
      })}
      <FavouriteFile />
    </>
  );
}
