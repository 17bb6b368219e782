import { useMemo, useSyncExternalStore } from "react";

/** Next tells its hooks of `pushState` and `replaceState`, which tell nobody by themselves. */
const CHANGED = "story-address";

for (const name of ["pushState", "replaceState"] as const) {
  const own = window.history[name];
  window.history[name] = function changed(this: History, ...given: Parameters<typeof own>) {
    own.apply(this, given);
    window.dispatchEvent(new Event(CHANGED));
  };
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

export function useSearchParams(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** A story has one page: no part of it leads to another one. */
export function useRouter() {
  return {
    push(href: string): never {
      throw new Error(`no such page in a story: ${href}`);
    },
  };
}
