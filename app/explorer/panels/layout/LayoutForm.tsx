"use client";

import { Button, Select } from "@mantine/core";
import { useMemo } from "react";
import type { GraphSlice } from "@/lib/model/slice";
import {
  FIRST_WISH,
  LAYOUT_IDS,
  type LayoutId,
  layoutOf,
  wishFor,
} from "@/lib/view/layout/layouts";
import type { Value } from "@/lib/view/layout/parameters";
import { LAYOUT_WORDS } from "@/lib/view/layout/sayings";
import { sizeWords } from "@/lib/view/layout/words";
import type { CanvasHandle } from "../../canvas";
import { useCanvasState, useStage } from "../../canvas/context";
import { extentOf } from "../../canvas/extent";
import { useSession } from "../../data/session";
import classes from "./Layout.module.css";
import { ParameterField } from "./ParameterField";

interface LayoutFormProps {
  readonly handle: CanvasHandle;
  readonly slice: GraphSlice;
  readonly onDone: () => void;
}

const CHOICES = LAYOUT_IDS.map((id) => ({ value: id, label: layoutOf(id).label }));

/** The layouts, and a form for the chosen one that is made from what it can be told. */
export function LayoutForm({ handle, slice, onDone }: LayoutFormProps) {
  const id = useSession((session) => session.layoutId);
  const told = useSession((session) => session.layoutValues);
  const wishLayout = useSession((session) => session.wishLayout);
  const wish = wishFor(id, told[id]);
  const layout = layoutOf(id);
  const remark = useRemark(id);
  const choose = (next: LayoutId): void => wishLayout(next, told[next] ?? {});
  const tell = (name: string, value: Value): void =>
    wishLayout(id, { ...wish.values, [name]: value });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (remark?.isRefused) return;
        handle.relayout(wish);
        onDone();
      }}
    >
      <Select
        label={LAYOUT_WORDS.which}
        size="xs"
        data-autofocus
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={CHOICES}
        value={id}
        onChange={(value) => choose(LAYOUT_IDS.find((each) => each === value) ?? FIRST_WISH.id)}
      />
      <p className={classes.about}>{layout.about}</p>
      {Object.entries(layout.parameters).map(([name, parameter]) => (
        <ParameterField
          key={`${id} ${name}`}
          parameter={parameter}
          value={wish.values[name]}
          slice={slice}
          onChange={(value) => tell(name, value)}
        />
      ))}
      {remark && (
        <p className={classes.remark} role="status">
          {remark.words}
        </p>
      )}
      <div className={classes.foot}>
        <p className={classes.about}>{LAYOUT_WORDS.pins}</p>
        <Button type="submit" size="xs" variant="default" disabled={remark?.isRefused ?? false}>
          {LAYOUT_WORDS.run}
        </Button>
      </div>
    </form>
  );
}

/** Why a layout is not to be had now, or what there is to be said first. */
function useRemark(id: LayoutId): ReturnType<typeof sizeWords> {
  const { graph } = useStage();
  const revision = useCanvasState((state) => state.revision);
  const hasNewcomers = useCanvasState(({ newcomers, fresh }) =>
    [...newcomers, ...fresh].some((key) => graph.hasNode(key)),
  );
  const extent = useMemo(() => ({ ...extentOf(graph), revision }), [graph, revision]);
  if (id === "untangle" && !hasNewcomers) {
    return { isRefused: true, words: LAYOUT_WORDS.nobodyNew };
  }
  return sizeWords(id, extent);
}
