/** Opening the course: named step and bar. It fades in late, so a warm start shows nothing. */
import { conversation as english } from "../../language/words/en/conversation.ts";
import type { OpenProgress } from "../../protocol/tutor-api.ts";
import { useWords } from "../words.ts";
import styles from "./load-progress.module.css";

export function OpeningProgress({ progress }: { readonly progress: OpenProgress }) {
  const { opening: words } = useWords(english);
  const { bytes } = progress;
  const fraction = Math.min(1, Math.max(0, progress.fraction));
  return (
    <div class={styles.progress}>
      <p id="load-step">
        {words.steps[progress.step]}{" "}
        <span class={styles.percent}>{bytes ? words.bytes(bytes.received, bytes.of) : words.percent(fraction)}</span>
      </p>
      <progress class={styles.bar} max={100} value={Math.round(fraction * 100)} aria-labelledby="load-step" />
      <p class={styles.soft}>{words.wait}</p>
    </div>
  );
}
