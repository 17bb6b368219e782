import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

interface Options {
  readonly ssr?: boolean;
  readonly loading?: () => ReactNode;
}

/** `next/dynamic` for a page whose program is one file: nothing is fetched, so nothing is awaited long. */
export default function dynamic<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { loading }: Options = {},
): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return function Dynamic(props: P) {
    return (
      <Suspense fallback={loading?.()}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
