"use client";

import { Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { BookmarkPlus, Link2, List, RefreshCw } from "lucide-react";
import type { RefObject } from "react";
import { isUnchanged } from "@/lib/view/keeping/openView";
import type { CanvasHandle } from "../../canvas";
import { useScene } from "../../data/scene";
import { useSession, useSessionStore } from "../../data/session";
import { faultWords } from "../../keeping/viewCommands";
import { useViewCommands } from "./useViewCommands";
import { useViewList } from "./useViewList";
import classes from "./Views.module.css";
import { VIEW_WORDS, itemWords, noListWords, updateWords } from "./words";

/** So many are at hand; all of them stand in the dialog. */
const MOST_AT_HAND = 6;

const ICON = { size: 16, "aria-hidden": true } as const;

export function ViewsItems({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const commands = useViewCommands(canvas);
  const session = useSessionStore();
  const show = useSession((state) => state.showViewDialog);
  const openView = useSession((state) => state.openView);
  const present = useScene((scene) => scene.present);
  const { data: views = [], error } = useViewList(commands);
  // The menu closes with it, so what goes wrong is told above the room.
  const onError = (fault: unknown) => session.getState().notify({ text: faultWords(fault) });
  const open = useMutation({ mutationFn: commands.open, onError });
  const update = useMutation({ mutationFn: commands.update, onError });
  return (
    <>
      <Menu.Item leftSection={<BookmarkPlus {...ICON} />} onClick={() => show("keep")}>
        {VIEW_WORDS.keepItem}
      </Menu.Item>
      {openView && (
        <Menu.Item
          leftSection={<RefreshCw {...ICON} />}
          disabled={isUnchanged(openView, present)}
          onClick={() => update.mutate()}
        >
          {updateWords(openView.name)}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Link2 {...ICON} />} onClick={() => show("link")}>
        {VIEW_WORDS.linkItem}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{labelOf(views.length, error)}</Menu.Label>
      {views.slice(0, MOST_AT_HAND).map((view) => (
        <Menu.Item key={`${view.keptIn} ${view.viewId}`} onClick={() => open.mutate(view)}>
          <span className={classes.name}>{view.name}</span>
          <span className={classes.quiet}>{itemWords(view)}</span>
        </Menu.Item>
      ))}
      {views.length > 0 && (
        <Menu.Item leftSection={<List {...ICON} />} onClick={() => show("views")}>
          {VIEW_WORDS.allItem}
        </Menu.Item>
      )}
    </>
  );
}

function labelOf(count: number, error: Error | null): string {
  if (error) return noListWords(faultWords(error));
  return count === 0 ? VIEW_WORDS.noneYet : VIEW_WORDS.open;
}
