"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { type CypherValue, type Entries, isList, type TaggedValue } from "@/lib/client/console";
import { isStructured } from "@/lib/view/console/values/text";
import classes from "./Value.module.css";
import { NodeChip, RelationshipChip, ValueChip } from "./ValueChip";
import { RESULT_WORDS, lengthWords, moreItemsWords, shortenedWords, tooDeep } from "../words";

/** A value opened: its parts by name, each of which opens in turn. */
export function ValueTree({ value }: { readonly value: CypherValue }) {
  if (!isStructured(value)) return <Plain value={value} />;
  if (isList(value)) return <Items values={value} />;
  return typeof value === "object" && value !== null ? <Tagged value={value} /> : null;
}

function Plain({ value }: { readonly value: CypherValue }) {
  return typeof value === "string" ? (
    <span className={classes.text}>{value === "" ? RESULT_WORDS.emptyText : value}</span>
  ) : (
    <span className={classes.text}>
      <ValueChip value={value} />
    </span>
  );
}

function Tagged({ value }: { readonly value: TaggedValue }) {
  switch (value.$) {
    case "node":
      return (
        <>
          <NodeChip node={value} />
          <Pairs entries={value.properties} none={RESULT_WORDS.noProperties} />
        </>
      );
    case "relationship":
      return (
        <>
          <RelationshipChip relationship={value} />
          <Pairs entries={value.properties} none={RESULT_WORDS.noProperties} />
        </>
      );
    case "path":
      return <Items values={stepsOf(value)} />;
    case "map":
      return <Pairs entries={value.entries} none={RESULT_WORDS.emptyMap} />;
    case "vector":
      return <Items values={value.values} />;
    case "point":
      return (
        <Pairs
          entries={[
            ["srid", value.srid],
            ...value.coordinates.map(
              (coordinate, index) => [["x", "y", "z"][index] ?? String(index), coordinate] as const,
            ),
          ]}
          none=""
        />
      );
    case "cut":
      return (
        <>
          <p className={classes.note}>
            {shortenedWords(value.of === "depth" ? tooDeep : lengthWords(value.length, value.of))}
          </p>
          {value.of === "string" && <Plain value={value.kept} />}
          {value.of === "list" && <Items values={value.kept} />}
          {value.of === "map" && <Pairs entries={value.kept} none="" />}
        </>
      );
    default:
      return <Plain value={value} />;
  }
}

/** Nodes and relationships in the order in which the path passes them. */
function stepsOf({ nodes, relationships }: Extract<TaggedValue, { readonly $: "path" }>) {
  return nodes.flatMap((node, index): readonly CypherValue[] => {
    const into = relationships[index - 1];
    return into ? [into, node] : [node];
  });
}

const STEP = 50;

function Items({ values }: { readonly values: readonly CypherValue[] }) {
  const [shown, setShown] = useState(STEP);
  if (values.length === 0) return <p className={classes.note}>{RESULT_WORDS.emptyList}</p>;
  return (
    <>
      <ol className={classes.items} start={0}>
        {values.slice(0, shown).map((value, index) => (
          <li key={index}>
            <Nested value={value} />
          </li>
        ))}
      </ol>
      {values.length > shown && (
        <Button size="compact-xs" variant="default" onClick={() => setShown(shown + 10 * STEP)}>
          {moreItemsWords(values.length)}
        </Button>
      )}
    </>
  );
}

function Pairs({ entries, none }: { readonly entries: Entries; readonly none: string }) {
  if (entries.length === 0) return <p className={classes.note}>{none}</p>;
  return (
    <dl className={classes.pairs}>
      {entries.map(([key, value], index) => (
        <div key={`${index} ${key}`} className={classes.pair}>
          <dt>{key}</dt>
          <dd>
            <Nested value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Parts are made only once they are opened: a result may be a large tree. */
function Nested({ value }: { readonly value: CypherValue }) {
  const [open, setOpen] = useState(false);
  if (!isStructured(value)) return <Plain value={value} />;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <ValueChip value={value} />
      </summary>
      {open && (
        <div className={classes.inner}>
          <ValueTree value={value} />
        </div>
      )}
    </details>
  );
}
