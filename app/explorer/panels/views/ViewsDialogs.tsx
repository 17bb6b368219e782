"use client";

import { Modal } from "@mantine/core";
import { useDialog } from "@/app/ui/useDialog";
import type { ComponentType, RefObject } from "react";
import type { ViewDialog } from "@/lib/view/session";
import type { CanvasHandle } from "../../canvas";
import { useSession } from "../../data/session";
import type { ViewCommands } from "../../keeping/viewCommands";
import { KeepForm } from "./KeepForm";
import { LinkPanel } from "./LinkPanel";
import { useViewCommands } from "./useViewCommands";
import { ViewTable } from "./ViewTable";
import { VIEW_WORDS } from "./words";

interface DialogProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly commands: ViewCommands;
  readonly onDone: () => void;
}

const DIALOGS: Readonly<
  Record<ViewDialog, { readonly title: string; readonly Panel: ComponentType<DialogProps> }>
> = {
  keep: { title: VIEW_WORDS.keepTitle, Panel: KeepForm },
  views: { title: VIEW_WORDS.views, Panel: ViewTable },
  link: { title: VIEW_WORDS.linkTitle, Panel: LinkPanel },
};

export function ViewsDialogs({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const asked = useSession((session) => session.viewDialog);
  const show = useSession((session) => session.showViewDialog);
  const commands = useViewCommands(canvas);
  const dialog = asked && DIALOGS[asked];
  return (
    <Modal
      opened={useDialog(asked !== undefined)}
      onClose={() => show(undefined)}
      title={dialog?.title}
      size={asked === "views" ? "lg" : "md"}
      centered
      // The room does not scroll, and the lock's style tag has no nonce: the policy refuses it.
      lockScroll={false}
      closeButtonProps={{ "aria-label": VIEW_WORDS.close }}
    >
      {dialog && (
        <dialog.Panel canvas={canvas} commands={commands} onDone={() => show(undefined)} />
      )}
    </Modal>
  );
}
