import { Anchor } from "@mantine/core";
import type { AboutRelation, Statement, StatementLink } from "@/lib/model/statement";
import { select } from "../../data/useSelection";
import classes from "./Facts.module.css";

const FORWARD: Readonly<Record<AboutRelation, string>> = {
  "responds-to": "Responds to",
  "conditional-on": "Depends on",
  denies: "Denies",
};

const BACKWARD: Readonly<Record<AboutRelation, string>> = {
  "responds-to": "Answered by",
  "conditional-on": "Condition of",
  denies: "Denied by",
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
