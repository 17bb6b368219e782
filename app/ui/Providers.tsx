"use client";

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useState, type ReactNode } from "react";
import { z } from "zod";
import { cssVariables, theme } from "../theme";

// zod tries whether it may compile its schemas, which the page's policy forbids and reports.
z.config({ jitless: true });

const MINUTE_MS = 60_000;

/** Nothing retries by itself: the health poll knows when asking again makes sense. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 5 * MINUTE_MS, refetchOnWindowFocus: false },
    },
  });

interface ProvidersProps {
  readonly nonce: string;
  readonly children: ReactNode;
}

export function Providers({ nonce, children }: ProvidersProps) {
  const [client] = useState(createQueryClient);
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
