/** Before the first question: what Erica does, and questions to start with. */
import type { ConversationViewModel } from "../view-models/conversation-view-model.ts";
import styles from "./empty-state.module.css";

const examples = [
  "What is attention in transformers and can you provide a python example of how it is used?",
  "What is CLIP and how is it used in computer vision applications?",
  "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
  "What should I know before backpropagation?",
];

export function EmptyState({ conversation }: { readonly conversation: ConversationViewModel }) {
  return (
    <div class={styles.empty}>
      <h2 class={styles.title}>What would you like to understand?</h2>
      <p class={styles.lead}>
        Erica finds the ideas your question is about, walks back to what you need to know first, and explains from
        there. Every paragraph names its source: press a number like <span class={styles.sample}>1</span> to read it in
        place. It all happens on this device; nothing you type leaves it.
      </p>
      <p class={styles.hint} id="examples">
        Try one of these, or ask your own:
      </p>
      <ul class={styles.list} aria-labelledby="examples">
        {examples.map((question) => (
          <li key={question}>
            <button type="button" class={styles.example} onClick={() => conversation.ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
