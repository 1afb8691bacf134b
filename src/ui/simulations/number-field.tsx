/** One number. What is typed stays while it is no number of the range, and changes nothing until it is one. */
import { useId, useState } from "preact/hooks";
import a11y from "../styles/accessible.module.css";
import styles from "./simulation.module.css";

interface Props {
  readonly label: string;
  /** Its name is shown, not only told. */
  readonly named: boolean;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Says what is wrong with it. */
  readonly problemId: string;
  readonly set: (value: number) => void;
  readonly onWrong: (wrong: boolean) => void;
}

export function NumberField({ label, named, value, from, to, step, problemId, set, onWrong }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const fits = (text: string): boolean => text !== "" && Number(text) >= from && Number(text) <= to;
  const wrong = typed !== undefined && !fits(typed);
  return (
    <div class={styles.number}>
      <label for={id} class={named ? undefined : a11y.hidden}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={from}
        max={to}
        step={step}
        value={typed ?? String(value)}
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onWrong(!fits(text));
          if (fits(text)) set(Number(text));
        }}
        onBlur={() => !wrong && setTyped(undefined)}
      />
    </div>
  );
}
