/** A named progress bar with its figures. Its end is announced elsewhere; steps on the way are not. */
import { useId } from "preact/hooks";
import styles from "./library.module.css";

interface Props {
  readonly text: string;
  /** 0 to 1; undefined while nothing can be said. */
  readonly fraction?: number | undefined;
}

export function ProgressLine({ text, fraction }: Props) {
  const id = useId();
  const known = fraction !== undefined && Number.isFinite(fraction);
  return (
    <div class={styles.progress}>
      <p id={id} class={styles.figures}>
        {text}
      </p>
      <progress
        class={styles.bar}
        aria-labelledby={id}
        max={100}
        {...(known && { value: Math.round(Math.min(1, Math.max(0, fraction)) * 100) })}
      />
    </div>
  );
}
