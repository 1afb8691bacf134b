/** Where the browser allows no copying: the text in a field, selected, to be copied by hand. */
import { useEffect, useId, useRef } from "preact/hooks";
import controls from "../styles/controls.module.css";
import styles from "./copy-by-hand.module.css";

interface Props {
  /** Says what it is and why it is here. */
  readonly label: string;
  readonly text: string;
}

export function CopyByHand({ label, text }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const select = (): void => field.current?.select();
  useEffect(() => {
    field.current?.focus();
    select();
  }, [text]);
  return (
    <div class={styles.copy} data-screen>
      <label for={id}>{label}</label>
      <input ref={field} id={id} class={controls.field} readOnly value={text} onFocus={select} />
    </div>
  );
}
