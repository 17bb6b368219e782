import dynamic from "next/dynamic";

/** The editor is most of what the console weighs: the first page does without it. */
export const LazyConsole = dynamic(() => import("./Console").then(({ Console }) => Console), {
  ssr: false,
});
