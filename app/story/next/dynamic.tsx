import { type ComponentType, type ReactNode, useLayoutEffect, useReducer } from "react";

interface Options {
  readonly ssr?: boolean;
  readonly loading?: () => ReactNode;
}

/**
 * `next/dynamic` for a page whose program is one file. Nothing has to be fetched, but what the
 * first picture does without is neither compiled nor run before it. A part is asked for when it is
 * first drawn and is there before the browser paints: without React's own way of waiting, which
 * lets nobody see what replaces a fallback within 300 ms of it.
 */
export default function dynamic<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { loading }: Options = {},
): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Dynamic(props: P) {
    const [, came] = useReducer((times: number) => times + 1, 0);
    useLayoutEffect(() => {
      if (Loaded) return;
      void load().then((Component) => {
        Loaded = Component;
        came();
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : loading?.();
  };
}
