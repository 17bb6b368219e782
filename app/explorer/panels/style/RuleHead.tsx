"use client";

import { ActionIcon, UnstyledButton } from "@mantine/core";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { CATEGORY } from "@/lib/view/appearance/paint";
import { DIGITS } from "@/lib/view/appearance/signs";
import { ruleWords } from "@/lib/view/style/rules";
import type { Rule } from "@/lib/view/style/schema";
import { SignIcon } from "@/app/ui/SignIcon";
import { moveLabel, removeLabel } from "./words";
import classes from "./Style.module.css";

interface RuleHeadProps {
  readonly rule: Rule;
  readonly place: number;
  readonly isOpen: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A rule in words: it opens to be changed, and goes up and down in the order. */
export function RuleHead(props: RuleHeadProps) {
  const { rule, place, isOpen, isLast, onOpen, onMove, onRemove } = props;
  const swatch = rule.colour === undefined ? undefined : CATEGORY[rule.colour];
  const words = ruleWords(rule);
  const number = place + 1;
  const moves = [
    { by: -1, name: "up", Icon: ArrowUp, isEnd: place === 0 },
    { by: 1, name: "down", Icon: ArrowDown, isEnd: isLast },
  ] as const;
  return (
    <div className={classes.ruleHead}>
      <UnstyledButton className={classes.ruleWords} aria-expanded={isOpen} onClick={onOpen}>
        {swatch ? (
          <SignIcon of="actors" swatch={swatch} sign={DIGITS[place]} />
        ) : (
          <span className={classes.number}>{number}</span>
        )}
        <span>
          {words}
          {rule.size && <span className={classes.dim}> → {rule.size}</span>}
        </span>
      </UnstyledButton>
      <span className={classes.ruleActs}>
        {moves.map(({ by, name, Icon, isEnd }) => (
          <ActionIcon
            key={name}
            size={24}
            variant="subtle"
            color="gray"
            aria-label={moveLabel(number, name)}
            aria-disabled={isEnd}
            {...(isEnd && { "data-disabled": true })}
            data-act={`${name} ${place}`}
            onClick={() => onMove(by)}
          >
            <Icon size={14} aria-hidden />
          </ActionIcon>
        ))}
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={removeLabel(number)}
          onClick={onRemove}
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
