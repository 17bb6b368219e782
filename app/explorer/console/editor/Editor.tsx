"use client";

import { useMantineStyleNonce } from "@mantine/core";
import { useEffect, useRef } from "react";
import { checkCypher } from "@/lib/client";
import type { ConsoleSchema } from "@/lib/client/console";
import type { KnownNames } from "@/lib/cypher/complete";
import { useActions } from "../actions";
import { useDesk, useSchema } from "../desk";
import classes from "../Console.module.css";
import { createEditor } from "./create";
import { createWalk } from "@/lib/view/console/walk";

/** Its text lives in the editor; the notebook follows it. */
export function Editor() {
  const desk = useDesk();
  const actions = useActions();
  const parent = useRef<HTMLDivElement>(null);
  const nonce = useMantineStyleNonce();
  const schema = useSchema();
  const latest = useRef<ConsoleSchema>(undefined);
  useEffect(() => {
    latest.current = schema.data;
  }, [schema.data]);

  useEffect(() => {
    if (!parent.current) return;
    const { notebook } = desk;
    const editor = createEditor({
      parent: parent.current,
      doc: notebook.getState().draft,
      nonce: nonce?.() ?? "",
      known: () => known(latest.current, notebook.getState().parameters),
      // What cannot be checked is said when it is run.
      check: (text, signal) =>
        checkCypher(text, signal).then(
          ({ findings }) => findings.filter(({ code }) => !NOT_OF_THE_TEXT.test(code)),
          () => [],
        ),
      onChange: (text) => notebook.getState().setDraft(text),
      onRun: (all) => actions.run("run", all),
      onHistory: createWalk(() => notebook.getState().history),
    });
    const leave = desk.editor.take(editor);
    return () => {
      leave();
      editor.destroy();
    };
  }, [desk, actions, nonce]);

  return <div className={classes.editor} ref={parent} />;
}

/** The text is checked without its parameters. */
const NOT_OF_THE_TEXT = /Parameter(NotProvided|Missing)$/;

const NOTHING: ConsoleSchema = {
  labels: [],
  relationshipTypes: [],
  propertyKeys: [],
  functions: [],
  procedures: [],
};

function known(
  schema: ConsoleSchema = NOTHING,
  parameters: readonly { readonly name: string }[],
): KnownNames {
  const elements = (kinds: ConsoleSchema["labels"]) =>
    kinds.map(({ name, count, properties }) => ({
      name,
      count,
      properties: properties.map((property) => property.name),
    }));
  return {
    labels: elements(schema.labels),
    types: elements(schema.relationshipTypes),
    properties: schema.propertyKeys.map(({ name }) => name),
    functions: schema.functions.filter(({ allowed }) => allowed),
    procedures: schema.procedures.filter(({ allowed }) => allowed),
    parameters: parameters.map(({ name }) => name).filter((name) => name !== ""),
  };
}
