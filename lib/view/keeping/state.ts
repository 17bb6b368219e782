import { FIRST_STATE, type SceneState } from "../scene/state";
import { FIELD_NAMES, type FieldName, FIELDS } from "./fields";

type Fields = typeof FIELDS;

export type JsonOf<Name extends FieldName> = ReturnType<Fields[Name]["keep"]>;

export type KeptFields = { readonly [Name in FieldName]?: JsonOf<Name> };

export function fieldsOf(state: SceneState): KeptFields {
  const kept = <Name extends FieldName>(name: Name): unknown =>
    (FIELDS[name].keep as (value: SceneState[Name]) => unknown)(state[name]);
  return Object.fromEntries(
    FIELD_NAMES.filter((name) => state[name] !== FIRST_STATE[name]).map((name) => [
      name,
      kept(name),
    ]),
  );
}

/** The state that has these fields and this content. */
export function stateWith(
  kept: KeptFields,
  content: Pick<SceneState, "made" | "additions">,
): SceneState {
  const revived = <Name extends FieldName>(name: Name): unknown =>
    (FIELDS[name].revive as (json: unknown) => unknown)(kept[name]);
  const fields: Partial<SceneState> = Object.fromEntries(
    FIELD_NAMES.filter((name) => kept[name] !== undefined).map((name) => [name, revived(name)]),
  );
  return { ...FIRST_STATE, ...fields, ...content };
}
