/** What the check found of one sentence: its sources, or a mark that says on a tap what is missing. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import a11y from "../styles/accessible.module.css";
import { useWords } from "../words.ts";
import styles from "./generated-verdict.module.css";

type Doubt = "partly" | "absent";

/** Signs beside the colour: the line with the counts explains them. */
const verdictSigns = { supported: "✓", partly: "≈", absent: "?" } as const;

export function VerdictSign({ verdict }: { readonly verdict: keyof typeof verdictSigns }) {
  return (
    <span class={styles.sign} data-verdict={verdict} aria-hidden="true">
      {verdictSigns[verdict]}
    </span>
  );
}

interface Props {
  readonly verdict: Doubt;
  readonly missing: GroundedSentence["missing"];
}

export function DoubtMark({ verdict, missing }: Props) {
  const { doubts, missing: missingWords } = useWords(english).generated;
  const words = doubts[verdict];
  const open = useSignal(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={styles.mark}
        title={words.title}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <VerdictSign verdict={verdict} />
        <span class={a11y.hidden}>{words.why}</span>
      </button>
      <span id={id} class={styles.detail} hidden={!open.value}>
        {open.value && (
          <>
            <strong>{words.title}.</strong> {words.reason}
            {missing.length > 0 && ` ${missingWords(missing)}`}
          </>
        )}
      </span>
    </>
  );
}
