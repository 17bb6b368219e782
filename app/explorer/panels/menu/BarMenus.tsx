"use client";

import { Button, Menu } from "@mantine/core";
import { ChevronDown, EyeOff } from "lucide-react";
import { MENU } from "@/app/ui/menu";
import type { GraphSlice } from "@/lib/model/slice";
import { hiddenIn } from "@/lib/view/scene/words";
import { useCommands } from "../../data/commands";
import { useNameOf } from "../../data/slice";
import { ChoiceItems } from "./SceneMenu";
import { MENU_WORDS, andMoreWords } from "./words";
import { ROOM_WORDS, hiddenWords } from "../../words";

/** More are shown again all at once, or by undo. */
const MOST_LISTED = 20;

interface HiddenMenuProps {
  readonly hidden: ReadonlySet<string>;
  readonly content: GraphSlice;
}

/** What is hidden, by name, to be shown again one by one or all together. */
export function HiddenMenu({ hidden, content }: HiddenMenuProps) {
  const { showAgain, showAll } = useCommands();
  const nameOf = useNameOf(content);
  const things = hiddenIn(content, hidden, nameOf);
  return (
    <Menu {...MENU} position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<EyeOff size={14} aria-hidden />}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {hiddenWords(hidden.size)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={showAll}>{MENU_WORDS.showAll}</Menu.Item>
        <Menu.Divider />
        {things.slice(0, MOST_LISTED).map(({ id, words }) => (
          <Menu.Item key={id} onClick={() => showAgain([id])}>
            {words}
          </Menu.Item>
        ))}
        {things.length > MOST_LISTED && (
          <Menu.Label>{andMoreWords(things.length - MOST_LISTED)}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with all that are chosen. */
export function ChosenMenu({ slice }: { readonly slice: GraphSlice }) {
  return (
    <Menu {...MENU} position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="default" rightSection={<ChevronDown size={14} />}>
          {ROOM_WORDS.withAll}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ChoiceItems slice={slice} />
      </Menu.Dropdown>
    </Menu>
  );
}
