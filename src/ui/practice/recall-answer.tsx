/** An answer to think of first and look at then: the learner says whether they knew it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { RecallItem } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly item: RecallItem;
  readonly onAnswer: (response: Response) => void;
}

export function RecallAnswer({ item, onAnswer }: Props) {
  const { recall: words } = useWords(english);
  const isShown = useSignal(false);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown.value) answer.current?.focus({ preventScroll: true });
  }, [isShown.value]);
  if (!isShown.value)
    return (
      <p class={styles.row}>
        <button type="button" class={controls.primary} onClick={() => (isShown.value = true)}>
          {words.show}
        </button>
        <span class={styles.soft}>{words.think}</span>
      </p>
    );
  const say = (knew: boolean) => () => onAnswer({ type: "said", knew });
  return (
    <div class={styles.typed}>
      <div ref={answer} tabIndex={-1} class={styles.quote}>
        <RichText markdown={item.answer} />
      </div>
      <p class={styles.row}>
        <button type="button" class={controls.primary} onClick={say(true)}>
          {words.knew}
        </button>
        <button type="button" class={controls.button} onClick={say(false)}>
          {words.didNotKnow}
        </button>
      </p>
    </div>
  );
}
