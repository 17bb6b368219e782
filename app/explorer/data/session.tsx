"use client";

import { readLocalStorageValue, useLocalStorage } from "@mantine/hooks";
import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { createSession, preferencesOf, type Session } from "@/lib/view/session";

export type SessionStore = ReturnType<typeof createSession>;

const SessionContext = createContext<SessionStore | undefined>(undefined);

const STORAGE_KEY = "whosays-preferences";

interface SessionProviderProps {
  /** Is something from before on its way into the scene? */
  readonly arriving?: boolean;
  readonly children: ReactNode;
}

export function SessionProvider({ arriving = false, children }: SessionProviderProps) {
  const [store] = useState(() => {
    const session = createSession(readLocalStorageValue<unknown>({ key: STORAGE_KEY }));
    session.getState().setArriving(arriving);
    return session;
  });
  return (
    <SessionContext value={store}>
      <PreferencesKeeper store={store} />
      {children}
    </SessionContext>
  );
}

/** Writes preferences down when they change; a full or forbidden storage costs only the memory of them. */
function PreferencesKeeper({ store }: { readonly store: SessionStore }) {
  const [, keep] = useLocalStorage<unknown>({ key: STORAGE_KEY, sync: false });
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const isSame =
          now.layouts === before.layouts &&
          now.letters === before.letters &&
          now.timeline === before.timeline &&
          now.citation === before.citation;
        if (!isSame) keep(preferencesOf(now));
      }),
    [store, keep],
  );
  return null;
}

export function useSessionStore(): SessionStore {
  const store = use(SessionContext);
  if (!store) throw new Error("session missing: useSession needs a SessionProvider above it");
  return store;
}

export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useSessionStore(), select);
}
