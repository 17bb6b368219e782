import type { ComponentType, ReactNode } from "react";

interface Options {
  readonly ssr?: boolean;
  readonly loading?: () => ReactNode;
}

const coming = new Set<Promise<void>>();

/**
 * `next/dynamic` for a page whose program is one file. Nothing has to be fetched, so everything is
 * there before the first picture: React lets nobody see what replaces a fallback within 300 ms of
 * it, which is a third of the time that a story has to open.
 */
export default function dynamic<P extends object>(
  load: () => Promise<ComponentType<P>>,
  _: Options = {},
): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  const arrival = load().then((Component) => {
    Loaded = Component;
    coming.delete(arrival);
  });
  coming.add(arrival);
  return function Dynamic(props: P) {
    if (!Loaded) throw new Error("part missing: a story is drawn when all of its parts are there");
    return <Loaded {...props} />;
  };
}

/** Resolves when every part is there, and what they have brought along. */
export async function allParts(): Promise<void> {
  while (coming.size > 0) await Promise.all(coming);
}
