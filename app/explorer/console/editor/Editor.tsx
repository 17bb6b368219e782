"use client";

import { useMantineStyleNonce } from "@mantine/core";
import { useEffect, useRef } from "react";
import { checkCypher } from "@/lib/client";
import type { ConsoleSchema } from "@/lib/client/console";
import type { KnownNames } from "@/lib/cypher/complete";
import { wordUnknown } from "@/lib/cypher/unknown";
import { createWalk } from "@/lib/view/console/walk";
import { useActions } from "../actions";
import { useDesk, useSchema } from "../desk";
import classes from "../Console.module.css";
import { checkAgain } from "./checking";
import { createEditor } from "./create";
import { parameterFindings } from "./findings";

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
      async check(text, signal) {
        // What cannot be checked is said when it is run.
        const answer = await checkCypher(text, signal).catch(() => ({ findings: [] }));
        const { parameters } = notebook.getState();
        const names = known(latest.current, parameters);
        return [
          ...answer.findings
            .filter(({ code }) => !NOT_OF_THE_TEXT.test(code))
            .map((finding) => wordUnknown(finding, text, names)),
          ...parameterFindings(text, parameters),
        ];
      },
      onChange: (text) => notebook.getState().setDraft(text),
      onRun: (all) => actions.run("run", all),
      onHistory: createWalk(() => notebook.getState().history),
    });
    const leave = desk.editor.take(editor);
    const ignore = notebook.subscribe(({ parameters }, before) => {
      if (parameters !== before.parameters) checkAgain(editor);
    });
    return () => {
      ignore();
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
