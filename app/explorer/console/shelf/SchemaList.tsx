"use client";

import { figure } from "@/lib/view/words";
import { Skeleton, UnstyledButton } from "@mantine/core";
import { Failure } from "@/app/ui/Failure";
import type { ConsoleSchema } from "@/lib/client/console";
import { writtenName } from "@/lib/cypher/quote";
import { useActions } from "../actions";
import { useSchema } from "../desk";
import { SHELF_WORDS, propertiesWords } from "./words";
import classes from "./Shelf.module.css";

type Kind = ConsoleSchema["labels"][number];

/** What the database holds, with counts; a click writes the pattern. */
export function SchemaList() {
  const { data, isPending, error, refetch } = useSchema();
  const actions = useActions();
  if (isPending) return <Skeleton className={classes.foot ?? ""} height={120} />;
  if (error)
    return <Failure what={SHELF_WORDS.theSchema} error={error} onRetry={() => void refetch()} />;
  if (data.labels.length === 0) {
    return <p className={classes.empty}>{SHELF_WORDS.nothingLoaded}</p>;
  }
  return (
    <>
      <Group
        title={SHELF_WORDS.labels}
        kinds={data.labels}
        onTake={(name) => actions.insert(`(:${name})`, `MATCH (n:${name})\nRETURN n\nLIMIT 25`)}
        onProperty={actions.insert}
      />
      <Group
        title={SHELF_WORDS.types}
        kinds={data.relationshipTypes}
        onTake={(name) =>
          actions.insert(`-[:${name}]->`, `MATCH (a)-[r:${name}]->(b)\nRETURN a, r, b\nLIMIT 25`)
        }
        onProperty={actions.insert}
      />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly onTake: (written: string) => void;
  readonly onProperty: (written: string) => void;
}

function Group({ title, kinds, onTake, onProperty }: GroupProps) {
  return (
    <>
      <h4 className={classes.group}>{title}</h4>
      <ul className={classes.list}>
        {kinds.map(({ name, count, properties, sampled }) => (
          <li className={classes.kind} key={name}>
            <UnstyledButton className={classes.take} onClick={() => onTake(writtenName(name))}>
              <Name name={name} />
              <span className={classes.count}>{figure(count)}</span>
            </UnstyledButton>
            {properties.length > 0 && (
              <details className={classes.properties}>
                <summary>{propertiesWords(properties.length, sampled)}</summary>
                {properties.map((property) => (
                  <UnstyledButton
                    key={property.name}
                    className={classes.property}
                    onClick={() => onProperty(writtenName(property.name))}
                  >
                    <Name name={property.name} />
                    <span className={classes.count}>{figure(property.count)}</span>
                  </UnstyledButton>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** As it would be written, so that what cannot be seen in it is seen; no other text turns around with it. */
function Name({ name }: { readonly name: string }) {
  return <bdi className={classes.kindName}>{writtenName(name)}</bdi>;
}
