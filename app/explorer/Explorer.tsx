"use client";

import dynamic from "next/dynamic";
import { RoomSkeleton } from "./RoomSkeleton";

/**
 * The room is laid out by what this browser keeps and how wide it is, which the server
 * cannot know: it sends the shape of the room, and the room itself is made in the page.
 */
export const Explorer = dynamic(() => import("./Workspace").then((module) => module.Workspace), {
  ssr: false,
  loading: () => <RoomSkeleton />,
});
