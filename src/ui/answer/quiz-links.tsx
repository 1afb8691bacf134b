/** Where a quiz was asked for: the way to its questions, before what is explained. */
import type { Answer } from "../../domain/answer.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import type { AppViewModel } from "../app-view-model.ts";
import styles from "../practice/practice.module.css";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";

interface Props extends Pick<AppViewModel, "session" | "navigation"> {
  readonly answer: Answer;
}

export function QuizLinks({ session, navigation, answer }: Props) {
  const { quizOn, quizMissed } = useWords(english);
  const isOfOpenCourse = answer.course.id === session.stats.value?.meta.id;
  const asksMissed = answer.sections.some(
    ({ heading }) => typeof heading === "object" && heading.part === "quiz-missed",
  );
  const subjects = answer.quiz ? (answer.subjects ?? []) : [];
  if (!isOfOpenCourse || (subjects.length === 0 && !asksMissed)) return null;
  return (
    <p class={styles.row} data-screen>
      {subjects.map(({ id, title }) => (
        <a key={id} class={controls.button} href={navigation.href({ name: "practice", concept: id })}>
          {quizOn(title)}
        </a>
      ))}
      {asksMissed && (
        <a class={controls.button} href={navigation.href({ name: "practice", missed: true })}>
          {quizMissed}
        </a>
      )}
    </p>
  );
}
