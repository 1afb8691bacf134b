/** Opening the course: named step and bar. It fades in late, so a warm start shows nothing. */
import type { OpenProgress } from "../../protocol/tutor-api.ts";
import styles from "./load-progress.module.css";

export const openSteps: Readonly<Record<OpenProgress["step"], string>> = {
  opening: "Opening the course",
  downloading: "Downloading the course",
  unpacking: "Unpacking the course",
  storing: "Saving the course on this device",
  indexing: "Preparing search",
};

export function LoadProgress({ progress }: { readonly progress: OpenProgress }) {
  const percent = Math.round(Math.min(1, Math.max(0, progress.fraction)) * 100);
  const step = openSteps[progress.step];
  return (
    <div class={styles.progress}>
      <p id="load-step">
        {step} <span class={styles.percent}>{percent} %</span>
      </p>
      <progress class={styles.bar} max={100} value={percent} aria-labelledby="load-step" />
      <p class={styles.soft}>You can already type. Your question waits until this is done.</p>
    </div>
  );
}
