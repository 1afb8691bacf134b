/** One question about a concept, outside a round: its answer counts like any other. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { PracticeTask } from "../../protocol/practice-api.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { RichText } from "../rich-text/rich-text.tsx";
import type { GivenAnswer } from "../view-models/given-answer.ts";
import type { PracticeViewModel } from "../view-models/practice-view-model.ts";
import { useWords } from "../words.ts";
import { ItemCard } from "./item-card.tsx";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";
import { Reason, RightAnswer } from "./reason.tsx";

interface Props {
  readonly practice: Pick<PracticeViewModel, "ofConcept" | "give" | "explaining">;
  readonly concept: ConceptId;
}

export function CheckCard({ practice, concept }: Props) {
  const words = useWords(english);
  const task = useSignal<PracticeTask | undefined>(undefined);
  const error = useSignal<AppError | undefined>(undefined);
  const isEmpty = useSignal(false);
  const given = useSignal<GivenAnswer | undefined>(undefined);
  const verdict = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const found = await practice.ofConcept(concept);
      if (!found.ok) error.value = found.error;
      else {
        // A question to press, where there is one: it takes a moment, not a pause.
        task.value = found.value.tasks.find(({ item }) => item.kind === "choice") ?? found.value.tasks[0];
        isEmpty.value = task.value === undefined;
      }
    };
    void load();
  }, [practice, concept]);
  const { value: asked } = task;
  const { value: answer } = given;
  useEffect(() => verdict.current?.focus({ preventScroll: true }), [answer]);
  const give = async (response: Response): Promise<void> => {
    if (asked) given.value = await practice.give(asked, response);
  };
  if (error.value) return <ErrorNote error={error.value} />;
  if (isEmpty.value) return <p>{words.round.nothing}</p>;
  if (!asked) return null;
  return (
    <div class={styles.round}>
      <ItemCard
        task={asked}
        answer={answer}
        explaining={practice.explaining}
        onAnswer={(response) => void give(response)}
      />
      {answer && (
        <div class={styles.card}>
          <p ref={verdict} tabIndex={-1} class={styles.verdict}>
            {answer.right ? words.right : words.wrong}
          </p>
          {!answer.saved && <p role="alert">{words.notSaved}</p>}
          {(!answer.right || asked.item.kind === "recall") && <RightAnswer item={asked.item} />}
          <Reason item={asked.item} answer={answer} />
          <details class={styles.passage}>
            <summary>{words.passage}</summary>
            {asked.passages.map(({ id, markdown }) => (
              <RichText key={id} markdown={markdown} />
            ))}
          </details>
        </div>
      )}
    </div>
  );
}
