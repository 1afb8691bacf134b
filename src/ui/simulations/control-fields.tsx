/** What a learner can change, one field a control. */
import type { Point } from "../../figures/sample.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { Control, Controls, Value, Values } from "../../simulations/controls.ts";
import { useWords } from "../words.ts";
import { ChoiceField, RangeField, SwitchField, TextField } from "./fields.tsx";
import { NumbersField, PointsField } from "./number-fields.tsx";
import styles from "./simulation.module.css";

interface Props {
  readonly controls: Controls;
  readonly values: Values;
  readonly set: (name: string, value: Value) => void;
}

export function ControlFields({ controls, values, set }: Props) {
  const words = useWords(english);
  const fields = Object.entries(controls);
  if (fields.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields within have legends of their own
    <div class={styles.controls} role="group" aria-label={words.controls} data-screen>
      {fields.map(([name, control]) => (
        <div key={name} data-control={name}>
          {field(control, values[name], (value) => set(name, value))}
        </div>
      ))}
    </div>
  );
}

/** The values of a simulation fit its controls: `readValues` sees to it. */
function field(control: Control, value: Value | undefined, set: (value: Value) => void) {
  switch (control.kind) {
    case "range":
      return <RangeField control={control} value={value as number} set={set} />;
    case "choice":
      return <ChoiceField control={control} value={value as string} set={set} />;
    case "switch":
      return <SwitchField control={control} value={value as boolean} set={set} />;
    case "text":
      return <TextField control={control} value={value as string} set={set} />;
    case "numbers":
      return <NumbersField control={control} value={value as readonly number[]} set={set} />;
    case "points":
      return <PointsField control={control} value={value as readonly Point[]} set={set} />;
  }
}
