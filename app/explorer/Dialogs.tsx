"use client";

import dynamic from "next/dynamic";
import type { RefObject } from "react";
import { useEver } from "../ui/useEver";
import type { CanvasHandle } from "./canvas";
import { useSession } from "./data/session";

const Help = dynamic(() => import("./panels/help/Help").then((module) => module.Help), {
  ssr: false,
});

const ExpansionDialog = dynamic(
  () => import("./panels/expansion/ExpansionDialog").then((module) => module.ExpansionDialog),
  { ssr: false },
);

const StoryDialog = dynamic(
  () => import("./panels/story/StoryDialog").then((module) => module.StoryDialog),
  { ssr: false },
);

const ViewsDialogs = dynamic(
  () => import("./panels/views/ViewsDialogs").then((module) => module.ViewsDialogs),
  { ssr: false },
);

const ExportDialog = dynamic(
  () => import("./panels/export/ExportDialog").then((module) => module.ExportDialog),
  { ssr: false },
);

/** They come when they are first asked for: the first picture does not need them. */
export function Dialogs({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const isHelpWanted = useEver(useSession((session) => session.helpOpen));
  const isExpansionAsked = useEver(useSession((session) => session.asked !== undefined));
  const isStoryWanted = useEver(useSession((session) => session.storyOpen));
  const areViewsAsked = useEver(useSession((session) => session.viewDialog !== undefined));
  const isExportWanted = useEver(useSession((session) => session.exportOpen));
  return (
    <>
      {isHelpWanted && <Help />}
      {isExpansionAsked && <ExpansionDialog />}
      {isStoryWanted && <StoryDialog />}
      {areViewsAsked && <ViewsDialogs canvas={canvas} />}
      {isExportWanted && <ExportDialog />}
    </>
  );
}
