/** Before the first question: what Erica does, and questions to start with. */
import { useEffect } from "preact/hooks";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import styles from "./empty-state.module.css";

/** The course these were written for. */
const exampleCourse = "introduction-to-ai";
const examples = [
  "What is attention in transformers and can you provide a python example of how it is used?",
  "What is CLIP and how is it used in computer vision applications?",
  "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
  "What should I know before backpropagation?",
];

/** One from each part of a course, from its start to its end. */
export function questionsAbout(concepts: readonly Pick<ConceptSummary, "title">[]): readonly string[] {
  const count = Math.min(examples.length, concepts.length);
  return Array.from({ length: count }, (_, i) => concepts[Math.floor((i * concepts.length) / count)]).flatMap(
    (concept) => (concept ? [`What is ${concept.title}?`] : []),
  );
}

/** Another course than the bundled one gives its own examples, once it is open. */
function useExamples({ session, profile, course }: AppViewModel): readonly string[] {
  const stats = session.stats.value;
  const open = stats?.meta.id ?? profile.profile.value.course ?? exampleCourse;
  const other = open !== exampleCourse;
  useEffect(() => {
    if (other && stats) void course.load();
  }, [other, stats?.meta.contentHash]);
  return other ? questionsAbout(course.concepts.value) : examples;
}

export function EmptyState({ app }: { readonly app: AppViewModel }) {
  const questions = useExamples(app);
  return (
    <div class={styles.empty}>
      <h2 class={styles.title}>What would you like to understand?</h2>
      <p class={styles.lead}>
        Erica finds the ideas your question is about, walks back to what you need to know first, and explains from
        there. Every paragraph names its source: press a number like <span class={styles.sample}>1</span> to read it in
        place. It all happens on this device; nothing you type leaves it.
      </p>
      {questions.length > 0 && (
        <>
          <p class={styles.hint} id="examples">
            Try one of these, or ask your own:
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
