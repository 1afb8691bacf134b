/** A name or a number to type. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { practice as english } from "../../language/words/en/practice.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly isNumber: boolean;
  readonly onAnswer: (response: Response) => void;
}

export function TypedAnswer({ isNumber, onAnswer }: Props) {
  const words = useWords(english);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <form
      class={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value.trim() ?? "";
        if (text !== "") onAnswer({ type: "text", text });
      }}
    >
      <label>
        {words.yourAnswer}
        <input
          ref={field}
          class={controls.field}
          type="text"
          inputMode={isNumber ? "decimal" : "text"}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
        />
      </label>
      <p class={styles.row}>
        <button type="submit" class={controls.primary}>
          {words.check}
        </button>
        <button type="button" class={controls.button} onClick={() => onAnswer({ type: "text", text: "" })}>
          {words.notSure}
        </button>
      </p>
    </form>
  );
}
