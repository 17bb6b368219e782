import { ActionIcon, Group } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Check, Quote } from "lucide-react";
import { Tip } from "@/app/ui/Tip";
import { citationOf } from "@/lib/export/citation";
import type { Statement } from "@/lib/model/statement";
import { useSession } from "../../data/session";
import { CitationMenu } from "./CitationMenu";
import { STATEMENT_WORDS } from "./words";

const TOLD_MS = 1_000;

/** Copies a statement as a citation, in the form that was chosen last or is chosen beside it. */
export function CopyCitation({ statement }: { readonly statement: Statement }) {
  const { copied, copy } = useClipboard({ timeout: TOLD_MS });
  const chosen = useSession((session) => session.citation);
  const label = copied ? STATEMENT_WORDS.copied : STATEMENT_WORDS.copyCitation;
  return (
    <Group gap={0} wrap="nowrap">
      <Tip label={label}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={label}
          onClick={() => copy(citationOf(statement, chosen))}
        >
          {copied ? <Check size={14} /> : <Quote size={14} />}
        </ActionIcon>
      </Tip>
      <CitationMenu onChoose={(id) => copy(citationOf(statement, id))} />
    </Group>
  );
}
