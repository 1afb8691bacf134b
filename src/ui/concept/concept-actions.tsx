/** What can be done with a concept: have it explained, see the way to it, mark it as known. */
import type { Concept } from "../../domain/course.ts";
import { answer } from "../../language/words/en/answer.ts";
import { course as english } from "../../language/words/en/course.ts";
import { practice } from "../../language/words/en/practice.ts";
import { KnownToggle } from "../answer/known-toggle.tsx";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./concept-article.module.css";

interface Props extends Pick<AppViewModel, "profile" | "toasts"> {
  readonly concept: Pick<Concept, "id" | "title">;
  readonly pathHref: string;
  /** A round of questions about it. */
  readonly quizHref?: string;
  /** Explaining it in one's own words. */
  readonly explainHref?: string;
  /** Its page, where this isn't it. */
  readonly courseHref?: string;
  readonly ask: (question: string) => void;
  /** Another view shows next. */
  readonly onLeave: () => void;
}

export function ConceptActions(props: Props) {
  const { concept, pathHref, quizHref, explainHref, courseHref, ask, onLeave, profile, toasts } = props;
  const { concept: words } = useWords(english);
  const { quizMe } = useWords(practice);
  const { explainBack } = useWords(answer);
  const small = `${controls.button} ${controls.small}`;
  return (
    <div class={styles.actions}>
      <button
        type="button"
        class={small}
        onClick={() => {
          onLeave();
          ask(words.explainQuestion(concept.title));
        }}
      >
        {words.explain}
      </button>
      <a class={small} href={pathHref} onClick={onLeave}>
        {words.showPath}
      </a>
      {quizHref !== undefined && (
        <a class={small} href={quizHref} onClick={onLeave}>
          {quizMe}
        </a>
      )}
      {explainHref !== undefined && (
        <a class={small} href={explainHref} onClick={onLeave}>
          {explainBack}
        </a>
      )}
      {courseHref !== undefined && (
        <a class={`${controls.quiet} ${controls.small}`} href={courseHref}>
          {words.open}
        </a>
      )}
      <KnownToggle profile={profile} toasts={toasts} id={concept.id} title={concept.title} />
    </div>
  );
}
