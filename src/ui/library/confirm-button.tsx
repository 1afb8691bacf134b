/** A button that asks once more, in place, before something that can't be taken back. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import controls from "../styles/controls.module.css";
import styles from "./confirm-button.module.css";

interface Props {
  readonly children: ComponentChildren;
  /** Accessible name, where the text alone doesn't say what it is about. */
  readonly label?: string;
  readonly look?: "button" | "quiet";
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ children, label, look = "button", question, yes, no, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button
        key="ask"
        ref={ask}
        type="button"
        class={controls[look]}
        aria-label={label}
        onClick={() => setAsking(true)}
      >
        {children}
      </button>
    );
  return (
    <fieldset key="confirm" class={styles.confirm}>
      <legend class={styles.question}>{question}</legend>
      <button
        type="button"
        class={controls.primary}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {yes}
      </button>
      <button ref={keep} type="button" class={controls.button} onClick={() => setAsking(false)}>
        {no}
      </button>
    </fieldset>
  );
}
