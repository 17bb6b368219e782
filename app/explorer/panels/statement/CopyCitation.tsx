import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { Check, Quote } from "lucide-react";
import type { Statement } from "@/lib/model/statement";
import { citationOf } from "@/lib/view/citation";

export function CopyCitation({ statement }: { readonly statement: Statement }) {
  return (
    <CopyButton value={citationOf(statement)}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? "Copied" : "Copy as a citation"}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={copied ? "Copied" : "Copy as a citation"}
            onClick={copy}
          >
            {copied ? <Check size={14} /> : <Quote size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
