/** Before the first question: what Erica does, and questions to start with. */
import { useEffect } from "preact/hooks";
import { conversation as english } from "../../language/words/en/conversation.ts";
import type { Words } from "../../language/words/words.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./empty-state.module.css";
import { isBundled } from "./open-course.ts";

type ConversationWords = Words["conversation"];

const MOST_QUESTIONS = 4;

/** One from each part of a course, from its start to its end. */
export function questionsAbout(
  concepts: readonly Pick<ConceptSummary, "title">[],
  { whatIs }: Pick<ConversationWords, "whatIs">,
): readonly string[] {
  const count = Math.min(MOST_QUESTIONS, concepts.length);
  return Array.from({ length: count }, (_, i) => concepts[Math.floor((i * concepts.length) / count)]).flatMap(
    (concept) => (concept ? [whatIs(concept.title)] : []),
  );
}

/** Another course than the bundled one gives its own examples, once it is open. */
function useExamples({ session, profile, course }: AppViewModel, words: ConversationWords): readonly string[] {
  const stats = session.stats.value;
  const other = !isBundled(stats?.meta, profile.profile.value.course);
  useEffect(() => {
    if (other && stats) void course.load();
  }, [other, stats?.meta.contentHash]);
  return other ? questionsAbout(course.concepts.value, words) : words.empty.examples;
}

export function EmptyState({ app }: { readonly app: AppViewModel }) {
  const words = useWords(english);
  const questions = useExamples(app, words);
  return (
    <div class={styles.empty}>
      <h2 class={styles.title}>{words.empty.title}</h2>
      <p class={styles.lead}>
        {words.empty.lead((number) => (
          <span class={styles.sample}>{number}</span>
        ))}
      </p>
      {questions.length > 0 && (
        <>
          <p class={styles.hint} id="examples">
            {words.empty.try}
          </p>
          <ul class={styles.list} aria-labelledby="examples">
            {questions.map((question) => (
              <li key={question}>
                <button type="button" class={styles.example} onClick={() => app.conversation.ask(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
