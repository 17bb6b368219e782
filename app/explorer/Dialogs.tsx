"use client";

import dynamic from "next/dynamic";
import { useEver } from "../ui/useEver";
import { useSession } from "./data/session";

const Help = dynamic(() => import("./panels/help/Help").then((module) => module.Help), {
  ssr: false,
});

const ExpansionDialog = dynamic(
  () => import("./panels/expansion/ExpansionDialog").then((module) => module.ExpansionDialog),
  { ssr: false },
);

/** They come when they are first asked for: the first picture does not need them. */
export function Dialogs() {
  const isHelpWanted = useEver(useSession((session) => session.helpOpen));
  const isExpansionAsked = useEver(useSession((session) => session.asked !== undefined));
  return (
    <>
      {isHelpWanted && <Help />}
      {isExpansionAsked && <ExpansionDialog />}
    </>
  );
}
