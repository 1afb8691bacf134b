/** A native range input with its name, its value and what it does. */
import { useId } from "preact/hooks";
import styles from "./slider.module.css";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, hint, value, min, max, onChange }: Props) {
  const id = useId();
  return (
    <div class={styles.slider}>
      <label for={id}>{label}</label>
      <output for={id} class={styles.value}>
        {value}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <p id={`${id}-hint`} class={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
