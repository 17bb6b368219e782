interface Named {
  readonly label: string;
}

export interface NumberParameter extends Named {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
  /** What the number says in words: "twice as much", "as many as fit". */
  readonly words?: (value: number) => string;
}

export interface ChoiceParameter<Choice extends string = string> extends Named {
  readonly kind: "choice";
  readonly options: readonly { readonly value: Choice; readonly label: string }[];
  readonly initial: Choice;
}

export interface BooleanParameter extends Named {
  readonly kind: "boolean";
  readonly initial: boolean;
}

/** An actor of the scene by its id; undefined leaves the choice to the layout. */
export interface ActorParameter extends Named {
  readonly kind: "actor";
  /** What is meant where nobody is chosen. */
  readonly nobody: string;
}

/** What a layout can be told, as data: its form is made from it, and what is let through. */
export type Parameter = NumberParameter | ChoiceParameter | BooleanParameter | ActorParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** A value as it is kept and sent. */
export type Value = number | string | boolean | undefined;
export type Values = Readonly<Record<string, Value>>;

type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends ChoiceParameter<infer Choice>
    ? Choice
    : P extends BooleanParameter
      ? boolean
      : string | undefined;

export type ValuesOf<P extends Parameters> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** So that the values of its options are known by name. */
export const choiceOf = <const Choice extends string>(
  label: string,
  options: readonly { readonly value: Choice; readonly label: string }[],
  initial: NoInfer<Choice>,
): ChoiceParameter<Choice> => ({ kind: "choice", label, options, initial });

/** By hand, as the first picture needs it and does without zod. */
function valueFor(parameter: Parameter, value: unknown): Value {
  switch (parameter.kind) {
    case "number": {
      const { min, max, initial } = parameter;
      return typeof value === "number" && value >= min && value <= max ? value : initial;
    }
    case "choice": {
      const option = parameter.options.find((each) => each.value === value);
      return option ? option.value : parameter.initial;
    }
    case "boolean":
      return typeof value === "boolean" ? value : parameter.initial;
    case "actor":
      return typeof value === "string" && value !== "" ? value : undefined;
  }
}

/** What is missing or out of its range is as if nobody had touched it; what is unknown goes. */
export function parseValues<P extends Parameters>(parameters: P, values: unknown): ValuesOf<P> {
  const given = new Map(
    typeof values === "object" && values !== null ? Object.entries(values) : [],
  );
  const parsed = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      valueFor(parameter, given.get(name)),
    ]),
  );
  // It was made from these parameters, name by name.
  return parsed as ValuesOf<P>;
}
