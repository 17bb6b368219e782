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
    restyle(`move rule ${place + 1} ${by < 0 ? "up" : "down"}`, next);
  };
  return (
    <Section title="Rules" {...(rules.length > 1 && { aside: "the first that fits decides" })}>
      {rules.length === 0 && (
        <p className={classes.note}>
          A rule makes what you look for stand out: lines with more than five statements, an actor
          by its name.
        </p>
      )}
      <ol className={classes.rules} ref={list} aria-label="Rules in their order">
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
                restyle(`remove the rule “${ruleWords(rule)}”`, withoutRule(style, place));
              }}
            />
            {open === place && (
              <RuleForm
                rule={rule}
                style={style}
                ground={ground}
                onChange={(next) =>
                  restyle(`change rule ${place + 1}`, withRule(style, place, next))
                }
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
          restyle("add a rule", { ...style, rules: [...rules, FIRST_RULE] });
          setOpen(rules.length);
        }}
      >
        Add a rule
      </Button>
      {rules.length >= MOST_RULES && (
        <p className={classes.note}>Nine rules are the most: each has a digit as its sign.</p>
      )}
    </Section>
  );
}
