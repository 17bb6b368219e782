import { Checkbox, Select } from "@mantine/core";
import type { Parameter } from "@/lib/export/format";
import type { ExportOptions } from "@/lib/model/exports";

interface ParameterFieldsProps {
  readonly parameters: readonly Parameter[];
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** What can be chosen of a format, made from its parameters. */
export function ParameterFields({ parameters, options, onChange }: ParameterFieldsProps) {
  return parameters.map((parameter) => {
    const { id, label, about } = parameter;
    const value = options[id];
    if (parameter.kind === "switch") {
      return (
        <Checkbox
          key={id}
          size="xs"
          label={label}
          description={about}
          checked={value === true}
          onChange={(event) => onChange({ ...options, [id]: event.currentTarget.checked })}
        />
      );
    }
    return (
      <Select
        key={id}
        size="xs"
        label={label}
        description={about}
        value={String(value)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={[...parameter.choices]}
        onChange={(next) => onChange({ ...options, [id]: next ?? parameter.default })}
      />
    );
  });
}
