"use client";

import { useCallback, useMemo, useRef } from "react";
import type { GroupProps } from "react-resizable-panels";
import { useSession } from "./data/session";

interface RememberedLayout {
  readonly group: Pick<GroupProps, "defaultLayout" | "onLayoutChanged">;
  /** To be called before a panel is folded by a button: the library cannot tell that from a resized window. */
  readonly onToggle: () => void;
}

/** Remembers how a reader sized a group; what does not fit these panels is not used. */
export function useLayout(group: string, panels: readonly string[]): RememberedLayout {
  const kept = useSession((session) => session.layouts[group]);
  const setLayout = useSession((session) => session.setLayout);
  const toggled = useRef(false);
  const fits = kept && panels.every((panel) => kept[panel] !== undefined);
  const onToggle = useCallback(() => {
    toggled.current = true;
  }, []);
  const onLayoutChanged = useCallback<NonNullable<GroupProps["onLayoutChanged"]>>(
    (layout, { isUserInteraction }) => {
      if (!isUserInteraction && !toggled.current) return;
      toggled.current = false;
      setLayout(group, layout);
    },
    [group, setLayout],
  );
  return useMemo(
    () => ({ group: { ...(fits && { defaultLayout: kept }), onLayoutChanged }, onToggle }),
    [fits, kept, onLayoutChanged, onToggle],
  );
}
