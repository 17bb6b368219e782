"use client";

import { useEffect } from "react";
import { withParameters } from "@/lib/view/console/parameters";
import { useSession } from "../data/session";
import { useActions } from "./actions";
import { useDesk } from "./desk";

interface OpenAskedProps {
  /** Values came along that the reader may want to see. */
  readonly onParameters: () => void;
}

/** Opens the query that was made elsewhere. Behind the editor, so that this is there when it is asked. */
export function OpenAsked({ onParameters }: OpenAskedProps) {
  const query = useSession((session) => session.askedQuery);
  const ask = useSession((session) => session.askQuery);
  const { open, goTo } = useActions();
  const { notebook } = useDesk();
  useEffect(() => {
    if (!query) return;
    ask(undefined);
    const { parameters, setParameters } = notebook.getState();
    setParameters(withParameters(parameters, query.parameters));
    open(query.text);
    // It is read from its beginning.
    goTo(0);
    if (query.parameters.length > 0) onParameters();
  }, [query, ask, open, goTo, notebook, onParameters]);
  return null;
}
