"use client";

import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { FIRST_RULE } from "@/lib/view/style/editing";
import type { StyleGround } from "@/lib/view/style/ground";
import { MOST_RULES } from "@/lib/view/style/ids";
import { ruleWords } from "@/lib/view/style/rules";
import type { SceneStyle } from "@/lib/view/style/schema";
import { withoutRule, withRule, withRuleMoved } from "@/lib/view/style/style";
import { Section } from "@/app/ui/Section";
import { RuleForm } from "./RuleForm";
import { RuleHead } from "./RuleHead";
import classes from "./Style.module.css";
import { useRestyle } from "./useRestyle";
import { STYLE_WORDS, changeStep, moveStep, removeStep } from "./words";

interface RulesProps {
  readonly style: SceneStyle;
  readonly ground: StyleGround;
}

/** Rules in their order: the first that fits a thing decides of it. Every change is a step. */
export function Rules({ style, ground }: RulesProps) {
  const restyle = useRestyle();
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string>(undefined);
  // Who moves a rule stays with it, to move it on.
  useEffect(() => {
    if (moved.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-act="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  const { rules } = style;
  const move = (place: number, by: -1 | 1): void => {
    const next = withRuleMoved(style, place, by);
    if (next === style) return;
    moved.current = `${by < 0 ? "up" : "down"} ${place + by}`;
    setOpen(undefined);
    restyle(moveStep(place + 1, by), next);
  };
  return (
    <Section
      title={STYLE_WORDS.rules}
      {...(rules.length > 1 && { aside: STYLE_WORDS.firstDecides })}
    >
      {rules.length === 0 && <p className={classes.note}>{STYLE_WORDS.noRules}</p>}
      <ol className={classes.rules} ref={list} aria-label={STYLE_WORDS.ruleList}>
        {rules.map((rule, place) => (
          <li key={place} className={classes.rule}>
            <RuleHead
              rule={rule}
              place={place}
              isOpen={open === place}
              isLast={place === rules.length - 1}
              onOpen={() => setOpen(open === place ? undefined : place)}
              onMove={(by) => move(place, by)}
              onRemove={() => {
                setOpen(undefined);
                restyle(removeStep(ruleWords(rule)), withoutRule(style, place));
              }}
            />
            {open === place && (
              <RuleForm
                rule={rule}
                style={style}
                ground={ground}
                onChange={(next) => restyle(changeStep(place + 1), withRule(style, place, next))}
              />
            )}
          </li>
        ))}
      </ol>
      <Button
        size="compact-xs"
        variant="default"
        disabled={rules.length >= MOST_RULES}
        onClick={() => {
          restyle(STYLE_WORDS.addStep, { ...style, rules: [...rules, FIRST_RULE] });
          setOpen(rules.length);
        }}
      >
        {STYLE_WORDS.add}
      </Button>
      {rules.length >= MOST_RULES && <p className={classes.note}>{STYLE_WORDS.most}</p>}
    </Section>
  );
}
