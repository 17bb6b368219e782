"use client";

import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import {
  PARAMETER_TYPES,
  type Parameter,
  type ParameterType,
  readParameter,
} from "@/lib/view/console/parameters";
import { useNotebook } from "../desk";
import { SHELF_WORDS, nameLabel, removeLabel, typeLabel, valueLabel } from "./words";
import classes from "./Shelf.module.css";

const NEW: Parameter = { name: "", type: "string", text: "" };

/** Values that queries name by `$name`. */
export function ParameterForm() {
  const parameters = useNotebook((notebook) => notebook.parameters);
  const setParameters = useNotebook((notebook) => notebook.setParameters);
  return (
    <>
      <p className={classes.empty}>
        {SHELF_WORDS.write} <code>{SHELF_WORDS.exampleName}</code> {SHELF_WORDS.standsFor}
      </p>
      <ul className={classes.list}>
        {parameters.map((parameter, index) => (
          <ParameterRow
            // Names change while they are typed and may repeat: only the place tells rows apart.
            key={index}
            parameter={parameter}
            nameFault={nameFault(parameters, index)}
            onChange={(changed) => setParameters(parameters.with(index, changed))}
            onRemove={() => setParameters(parameters.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <Button
        className={classes.foot ?? ""}
        size="compact-xs"
        variant="default"
        leftSection={<Plus size={14} />}
        onClick={() => setParameters([...parameters, NEW])}
      >
        {SHELF_WORDS.addParameter}
      </Button>
    </>
  );
}

function nameFault(parameters: readonly Parameter[], index: number): string | undefined {
  const name = parameters[index]?.name ?? "";
  if (name === "") return SHELF_WORDS.nameMissing;
  if (parameters.findIndex((other) => other.name === name) < index) return SHELF_WORDS.nameTaken;
  return undefined;
}

interface ParameterRowProps {
  readonly parameter: Parameter;
  readonly nameFault: string | undefined;
  readonly onChange: (parameter: Parameter) => void;
  readonly onRemove: () => void;
}

function ParameterRow({ parameter, nameFault: fault, onChange, onRemove }: ParameterRowProps) {
  const reading = readParameter(parameter);
  const { name, type, text } = parameter;
  const called = name || SHELF_WORDS.newParameter;
  return (
    <li className={classes.parameter}>
      <TextInput
        size="xs"
        aria-label={nameLabel(called)}
        placeholder={SHELF_WORDS.name}
        leftSection="$"
        value={name}
        error={fault}
        onChange={(event) =>
          onChange({ ...parameter, name: event.currentTarget.value.replace(/^\$/, "").trim() })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={typeLabel(called)}
        value={type}
        data={[...PARAMETER_TYPES]}
        onChange={({ currentTarget }) =>
          onChange({ ...parameter, type: typeOf(currentTarget.value) })
        }
      />
      <Tooltip label={SHELF_WORDS.remove}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={removeLabel(called)}
          onClick={onRemove}
        >
          <Trash2 size={14} />
        </ActionIcon>
      </Tooltip>
      {type !== "null" && (
        <TextInput
          className={classes.value ?? ""}
          size="xs"
          aria-label={valueLabel(called)}
          placeholder={SHELF_WORDS.value}
          value={text}
          error={"fault" in reading ? reading.fault : undefined}
          onChange={(event) => onChange({ ...parameter, text: event.currentTarget.value })}
        />
      )}
    </li>
  );
}

function typeOf(name: string): ParameterType {
  return PARAMETER_TYPES.find((type) => type === name) ?? "string";
}
