/** The settings an answer was made with, and what was searched. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { sidebar } from "../../language/words/en/sidebar.ts";
import { useWords } from "../words.ts";
import styles from "./context-details.module.css";

export function AnswerFacts({ answer }: { readonly answer: Answer }) {
  const { context: words } = useWords(english);
  const { settings: settingWords, stats } = useWords(sidebar);
  const { settings, search, course } = answer;
  const facts: readonly (readonly [name: string, value: string | number])[] = [
    [settingWords.topK, settings.topK],
    [settingWords.prerequisiteDepth, settings.prerequisiteDepth],
    [settingWords.maxConcepts, settings.maxConcepts],
    [words.level, words.levels[answer.level]],
    [words.understood, words.intents[answer.intent]],
    [
      words.searchedBy,
      search.meaning ? stats.wordsAndMeaning : search.preparing ? words.beforeMeaning : stats.wordsOnly,
    ],
    [stats.embedder, search.embedder],
    [stats.index, search.indexBackend],
    [stats.course, course.title],
    [words.courseIdAndHash, `${course.id} ${course.contentHash.slice(0, 16)}`],
  ];
  return (
    <div>
      <h4>{words.settings}</h4>
      <dl class={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
