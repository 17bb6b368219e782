"use client";

import { useQuery } from "@tanstack/react-query";
import { VIEWS_KEY, type ViewCommands } from "../../keeping/viewCommands";

/** Others keep views, too: the list is asked for whenever it is looked at. */
export const useViewList = ({ list }: ViewCommands) =>
  useQuery({ queryKey: VIEWS_KEY, queryFn: list, staleTime: 0 });
