/** What the check found of one sentence: its sources, or a mark that says on a tap what is missing. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import a11y from "../styles/accessible.module.css";
import styles from "./generated-verdict.module.css";

type Doubt = "partly" | "absent";

/** Signs beside the colour: the line with the counts explains them. */
const verdictSigns = { supported: "✓", partly: "≈", absent: "?" } as const;

const titles: Readonly<Record<Doubt, string>> = {
  partly: "Partly in your course",
  absent: "Not in your course",
};
const reasons: Readonly<Record<Doubt, string>> = {
  partly: "Its passages say some of this, but not all.",
  absent: "No passage that this was written from says it. Check it before you rely on it.",
};

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
  const open = useSignal(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={styles.mark}
        title={titles[verdict]}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <VerdictSign verdict={verdict} />
        <span class={a11y.hidden}>{titles[verdict]}: why?</span>
      </button>
      <span id={id} class={styles.detail} hidden={!open.value}>
        {open.value && (
          <>
            <strong>{titles[verdict]}.</strong> {reasons[verdict]}
            {missing.length > 0 && ` Not found in them: ${missing.map((part) => `“${part}”`).join(", ")}.`}
          </>
        )}
      </span>
    </>
  );
}
