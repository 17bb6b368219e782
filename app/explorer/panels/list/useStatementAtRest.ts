"use client";

import { QueryObserver, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { StatementId } from "@/lib/model/ids";
import type { Statement } from "@/lib/model/statement";
import { statementQuery } from "../../data/queries";

/** A row that is gone before this, in milliseconds, has only been passed by. */
const REST_MS = 60;

export interface StatementAtRest {
  readonly statement: Statement | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * A statement that is asked for once its row stays in sight. Where the wheel turns far, dozens of
 * rows come and go with each frame: to begin a request for each, and to end it, is what that costs.
 */
export function useStatementAtRest(id: StatementId): StatementAtRest {
  const client = useQueryClient();
  const [found, setFound] = useState<StatementAtRest>(() => ({
    statement: client.getQueryData(statementQuery(id).queryKey),
    failed: false,
    retry: () => undefined,
  }));
  useEffect(() => {
    let leave: (() => void) | undefined;
    const timer = setTimeout(() => {
      const observer = new QueryObserver(client, statementQuery(id));
      const take = ({ data, isError }: { data: Statement | undefined; isError: boolean }): void =>
        setFound({ statement: data, failed: isError, retry: () => void observer.refetch() });
      leave = observer.subscribe(take);
      take(observer.getCurrentResult());
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leave?.();
    };
  }, [client, id]);
  return found;
}
