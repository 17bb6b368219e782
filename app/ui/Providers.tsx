"use client";

// Before zod itself.
import "./zodInPages";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { whenSignInNeeded } from "@/lib/client";
import { signInUrl } from "@/lib/model/signIn";
import { cssVariables, theme } from "../theme";

const MINUTE_MS = 60_000;

/** Nothing retries by itself: the health poll knows when asking again makes sense. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 5 * MINUTE_MS, refetchOnWindowFocus: false },
    },
  });

/** A session that ended while one reads: what is selected stands in the URL, and comes back with it. */
function leadToSignIn(): void {
  const { pathname, search, hash } = window.location;
  window.location.assign(signInUrl(`${pathname}${search}${hash}`));
}

interface ProvidersProps {
  readonly nonce: string;
  readonly children: ReactNode;
}

export function Providers({ nonce, children }: ProvidersProps) {
  const [client] = useState(createQueryClient);
  useEffect(() => whenSignInNeeded(leadToSignIn), []);
  const getStyleNonce = useCallback(() => nonce, [nonce]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
