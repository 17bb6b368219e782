import { ActionIcon, Menu } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { MENU } from "@/app/ui/menu";
import { CITATIONS } from "@/lib/export/citation";
import { useSession } from "../../data/session";
import { STATEMENT_WORDS } from "./words";

interface CitationMenuProps {
  /** Copies at once, as what was chosen. */
  readonly onChoose?: (id: string) => void;
}

/** As what a citation is copied: it stays so until another one is chosen. */
export function CitationMenu({ onChoose }: CitationMenuProps) {
  const chosen = useSession((session) => session.citation);
  const choose = useSession((session) => session.setCitation);
  return (
    <Menu {...MENU} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={STATEMENT_WORDS.howToCite}
          title={STATEMENT_WORDS.howToCite}
        >
          <ChevronDown size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {onChoose ? STATEMENT_WORDS.copyCitationAs : STATEMENT_WORDS.copyCitationsAs}
        </Menu.Label>
        {CITATIONS.map(({ id, label }) => (
          <Menu.Item
            key={id}
            onClick={() => {
              choose(id);
              onChoose?.(id);
            }}
          >
            {label}
            {id === chosen && ` ${STATEMENT_WORDS.asNow}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
