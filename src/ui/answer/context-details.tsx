/** Seeds with both votes, the order of explanation, passages used, settings, and what was searched. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { text } from "../../language/words/en/text.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { AnswerFacts } from "./answer-facts.tsx";
import styles from "./context-details.module.css";
import { ExplanationOrder } from "./explanation-order.tsx";
import { SeedTable } from "./seed-table.tsx";

export function ContextDetails({ app, answer }: { readonly app: AppViewModel; readonly answer: Answer }) {
  const { context: words } = useWords(english);
  const { locator, source } = useWords(text);
  return (
    <div class={styles.details}>
      <SeedTable seeds={answer.seeds} panel={app.panel} />
      <ExplanationOrder answer={answer} />
      <div>
        <h4>{words.passages}</h4>
        <ol class={styles.list}>
          {answer.citations.map((citation) => (
            <li key={citation.number} value={citation.number}>
              <button
                type="button"
                class={`${controls.quiet} ${styles.passage}`}
                onClick={() => void app.panel.openSource(citation)}
              >
                {source(citation.title, locator(citation.locator))}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <AnswerFacts answer={answer} />
    </div>
  );
}
