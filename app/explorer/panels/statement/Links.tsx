import { Anchor } from "@mantine/core";
import type { AboutRelation, Statement, StatementLink } from "@/lib/model/statement";
import { select } from "../../data/useSelection";
import { STATEMENT_WORDS } from "./words";
import classes from "./Facts.module.css";

const FORWARD: Readonly<Record<AboutRelation, string>> = {
  "responds-to": STATEMENT_WORDS.respondsTo,
  "conditional-on": STATEMENT_WORDS.dependsOn,
  denies: STATEMENT_WORDS.denies,
};

const BACKWARD: Readonly<Record<AboutRelation, string>> = {
  "responds-to": STATEMENT_WORDS.answeredBy,
  "conditional-on": STATEMENT_WORDS.conditionOf,
  denies: STATEMENT_WORDS.deniedBy,
};

function Rows({
  links,
  words,
}: {
  readonly links: readonly StatementLink[];
  readonly words: Readonly<Record<AboutRelation, string>>;
}) {
  return links.map((link) => (
    <div className={classes.fact} key={`${link.relation} ${link.statementId}`}>
      <dt>{words[link.relation]}</dt>
      <dd>
        <Anchor
          component="button"
          className={classes.statementLink}
          onClick={() => select({ kind: "statement", statementId: link.statementId })}
        >
          {link.summary}
        </Anchor>
      </dd>
    </div>
  ));
}

/** The statements that this one answers, depends on or denies, and those that do so to it. */
export function Links({ statement }: { readonly statement: Statement }) {
  return (
    <>
      <Rows links={statement.about} words={FORWARD} />
      <Rows links={statement.aboutThis} words={BACKWARD} />
    </>
  );
}
