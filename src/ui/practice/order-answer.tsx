/** Steps to be pressed in their order. */
import { useSignal } from "@preact/signals";
import type { OrderItem } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { InlineMarkdown } from "./inline-markdown.tsx";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly item: OrderItem;
  readonly shown: readonly number[];
  readonly onAnswer: (response: Response) => void;
}

export function OrderAnswer({ item, shown, onAnswer }: Props) {
  const words = useWords(english);
  const taken = useSignal<readonly number[]>([]);
  const left = shown.filter((place) => !taken.value.includes(place));
  const take = (place: number): void => {
    taken.value = [...taken.value, place];
    // The last one has only one place left.
    if (left.length === 2) taken.value = [...taken.value, ...left.filter((other) => other !== place)];
  };
  return (
    <>
      <section aria-label={words.stepsSoFar}>
        <h4 class={styles.stage}>{words.stepsSoFar}</h4>
        {taken.value.length === 0 && <p class={styles.soft}>{words.noSteps}</p>}
        <ol class={styles.steps}>
          {taken.value.map((place) => (
            <li key={place}>
              <InlineMarkdown markdown={item.steps[place] ?? ""} />
            </li>
          ))}
        </ol>
      </section>
      {left.length > 0 && (
        <section aria-label={words.stepsLeft}>
          <h4 class={styles.stage}>{words.stepsLeft}</h4>
          <ol class={styles.choices}>
            {left.map((place, i) => (
              <li key={place}>
                <button type="button" class={styles.choice} data-choice={i + 1} onClick={() => take(place)}>
                  <span class={styles.number} aria-hidden="true">
                    {i + 1}
                  </span>
                  <span>
                    <InlineMarkdown markdown={item.steps[place] ?? ""} />
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class={styles.row}>
        <button
          type="button"
          class={controls.primary}
          disabled={left.length > 0}
          onClick={() => onAnswer({ type: "places", places: taken.value })}
        >
          {words.check}
        </button>
        <button
          type="button"
          class={controls.button}
          disabled={taken.value.length === 0}
          onClick={() => (taken.value = left.length === 0 ? taken.value.slice(0, -2) : taken.value.slice(0, -1))}
        >
          {words.takeStepBack}
        </button>
      </p>
    </>
  );
}
