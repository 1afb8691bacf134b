/** Stands where something could not be drawn: says so, and offers to try again, to delete it or to report it. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { page as english } from "../../language/words/en/page.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./error-note.module.css";
import { failureReport } from "./failure-report.ts";

interface Props {
  readonly what: keyof (typeof english)["failed"]["what"];
  readonly error: unknown;
  readonly again?: () => void;
  readonly remove?: () => void;
  /** Goes into the report: what was to be drawn. */
  readonly source?: string;
  /** The piece as far as it can be shown. */
  readonly children?: ComponentChildren;
}

export function FailedPiece({ what, error, again, remove, source = "", children }: Props) {
  const { failed: words } = useWords(english);
  const report = useSignal<"copied" | "shown" | undefined>(undefined);
  const text = failureReport(words.what[what], error, source);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      report.value = "copied";
    } catch {
      // Without permission it is shown, to be copied by hand.
      report.value = "shown";
    }
  };
  return (
    <div class={styles.note}>
      <div role="alert">
        <p class={styles.title}>{words.what[what]}</p>
        <p>{words.rest}</p>
      </div>
      {children}
      <p data-screen>
        {again && (
          <button type="button" class={controls.button} onClick={again}>
            {words.again}
          </button>
        )}{" "}
        {remove && (
          <button type="button" class={controls.button} onClick={remove}>
            {words.delete}
          </button>
        )}{" "}
        <button type="button" class={controls.button} aria-live="polite" onClick={() => void copy()}>
          {report.value === "copied" ? words.copied : words.copy}
        </button>
      </p>
      {report.value === "shown" && (
        <textarea class={styles.report} aria-label={words.report} rows={6} readOnly value={text} />
      )}
    </div>
  );
}
