/** Fields of one value: a range, a choice, a switch, a text. */
import { useId } from "preact/hooks";
import { shortNumber } from "../../figures/text.ts";
import type { ChoiceControl, Control, RangeControl, SwitchControl, TextControl } from "../../simulations/controls.ts";
import { Choice } from "../components/choice.tsx";
import slider from "../sidebar/slider.module.css";
import buttons from "../styles/controls.module.css";
import styles from "./simulation.module.css";

export interface FieldProps<C extends Control> {
  readonly control: C;
  readonly value: C["value"];
  readonly set: (value: C["value"]) => void;
}

export function RangeField({ control: { label, from, to, step }, value, set }: FieldProps<RangeControl>) {
  const id = useId();
  return (
    <div class={slider.slider}>
      <label for={id}>{label}</label>
      <output for={id} class={slider.value}>
        {shortNumber(value)}
      </output>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={shortNumber(value)}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/** Side by side they have room on a phone. */
const mostSegments = 4;
const mostLetters = 28;

export function ChoiceField({ control: { label, options }, value, set }: FieldProps<ChoiceControl>) {
  const id = useId();
  const all = Object.entries(options).map(([option, name]) => ({ value: option, label: name }));
  const letters = all.reduce((sum, option) => sum + option.label.length, 0);
  if (all.length <= mostSegments && letters <= mostLetters)
    return <Choice legend={label} options={all} value={value} onChange={set} />;
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <select id={id} class={buttons.field} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function SwitchField({ control: { label }, value, set }: FieldProps<SwitchControl>) {
  return (
    <label class={styles.option}>
      <input type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

export function TextField({ control: { label, most }, value, set }: FieldProps<TextControl>) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        class={buttons.field}
        maxLength={most}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
}
