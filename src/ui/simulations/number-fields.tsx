/** Fields of several numbers: rows with names, and the places of points for whoever would rather type than drag. */
import { useId, useState } from "preact/hooks";
import { shortNumber } from "../../figures/text.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { NumbersControl, PointsControl } from "../../simulations/controls.ts";
import { useWords } from "../words.ts";
import type { FieldProps } from "./fields.tsx";
import { NumberField } from "./number-field.tsx";
import styles from "./simulation.module.css";

/** Letters that stand side by side on a phone. */
const mostLetters = 36;

export function NumbersField({ control, value, set }: FieldProps<NumbersControl>) {
  const { label, columns, names, from, to, step } = control;
  const named = Math.max(...names.map(({ length }) => length)) * columns <= mostLetters;
  const { problem, report, problemId } = useProblem(from, to);
  const rows = Array.from({ length: Math.ceil(value.length / columns) }, (_, row) => row * columns);
  return (
    <fieldset class={styles.numbers}>
      <legend class={styles.legend}>{label}</legend>
      {rows.map((first) => (
        <div key={first} class={styles.numbersRow}>
          {value.slice(first, first + columns).map((number, column) => (
            <NumberField
              key={column}
              label={names[first + column] ?? ""}
              named={named}
              value={number}
              {...{ from, to, step, problemId }}
              set={(next) => set(value.with(first + column, next))}
              onWrong={(wrong) => report(first + column, wrong)}
            />
          ))}
        </div>
      ))}
      {problem}
    </fieldset>
  );
}

export function PointsField({ control, value, set }: FieldProps<PointsControl>) {
  const words = useWords(english);
  const [open, setOpen] = useState(false);
  const { label, x, y, step } = control;
  const xs = useProblem(...x);
  const ys = useProblem(...y);
  return (
    <div class={styles.numbers}>
      <p>{words.dragPoints(label)}</p>
      <details class={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.pointsAsNumbers(label)}</summary>
        {open &&
          value.map(([atX, atY], i) => (
            <div key={i} class={styles.numbersRow}>
              <NumberField
                label={words.pointX(i + 1)}
                named
                value={atX}
                {...{ from: x[0], to: x[1], step, problemId: xs.problemId }}
                set={(next) => set(value.with(i, [next, atY]))}
                onWrong={(wrong) => xs.report(i, wrong)}
              />
              <NumberField
                label={words.pointY(i + 1)}
                named
                value={atY}
                {...{ from: y[0], to: y[1], step, problemId: ys.problemId }}
                set={(next) => set(value.with(i, [atX, next]))}
                onWrong={(wrong) => ys.report(i, wrong)}
              />
            </div>
          ))}
        {xs.problem}
        {ys.problem}
      </details>
    </div>
  );
}

/** Said once below all fields: each has little room. */
function useProblem(from: number, to: number) {
  const words = useWords(english);
  const problemId = useId();
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set());
  return {
    problemId,
    report(place: number, isWrong: boolean): void {
      if (wrong.has(place) === isWrong) return;
      setWrong(new Set(isWrong ? [...wrong, place] : [...wrong].filter((other) => other !== place)));
    },
    problem: (
      <p id={problemId} class={styles.problem} role="status">
        {wrong.size > 0 && words.numberFrom(shortNumber(from), shortNumber(to))}
      </p>
    ),
  };
}
