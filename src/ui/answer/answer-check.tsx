/** One question to check oneself with, folded; what it needs loads when it is opened. */
import { useSignal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { createLazy } from "../lazy.ts";
import { useWords } from "../words.ts";
import styles from "./answer-check.module.css";

const card = createLazy(() => import("../practice/check-card.tsx"));

interface Props extends Pick<AppViewModel, "practice" | "session" | "navigation"> {
  readonly answer: Answer;
}

export function AnswerCheck({ practice, session, navigation, answer }: Props) {
  const { checkYourself, explainBack } = useWords(english);
  const wasOpen = useSignal(false);
  const subject = answer.subjects?.[0];
  const isOfOpenCourse = answer.course.id === session.stats.value?.meta.id;
  if (!answer.inScope || answer.sureness === "near" || !subject || !isOfOpenCourse) return null;
  const open = (): void => {
    wasOpen.value = true;
    void Promise.all([card.load(), practice.load()]).catch(() => undefined);
  };
  const parts = card.value.value;
  const loaded = practice.value.value;
  return (
    <>
      <details class={styles.check} data-screen onToggle={(event) => event.currentTarget.open && open()}>
        <summary>{checkYourself}</summary>
        {wasOpen.value && parts && loaded && <parts.CheckCard practice={loaded} concept={subject.id} />}
      </details>
      <p class={styles.explain} data-screen>
        <a href={navigation.href({ name: "practice", concept: subject.id, explain: true })}>{explainBack}</a>
      </p>
    </>
  );
}
