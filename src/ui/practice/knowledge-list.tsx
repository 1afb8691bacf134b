/** How well each concept is known, and what that rests on. */
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge, knowledgeStages } from "../../domain/knowledge.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { useWords } from "../words.ts";
import { KnowledgeLine } from "./knowledge-line.tsx";
import styles from "./practice.module.css";

/** What needs attention stands first. */
const order = ["fading", "practised", "solid", "seen"] as const satisfies readonly (typeof knowledgeStages)[number][];

interface Props {
  readonly knowledge: readonly ConceptKnowledge[];
  readonly known: ReadonlySet<ConceptId>;
  readonly conceptHref: (id: ConceptId) => string;
  readonly quizHref: (id: ConceptId) => string;
}

export function KnowledgeList({ knowledge, known, conceptHref, quizHref }: Props) {
  const { knowledge: words, quizMe } = useWords(english);
  if (knowledge.length === 0) return null;
  const sorted = order.map((stage) => ({ stage, concepts: knowledge.filter((each) => each.stage === stage) }));
  return (
    <section class={styles.knowledge} aria-labelledby="knowledge">
      <h3 id="knowledge" class={styles.subtitle}>
        {words.title}
      </h3>
      <details class={styles.soft}>
        <summary>{words.how}</summary>
        <p>{words.explained}</p>
      </details>
      {sorted.map(({ stage, concepts }) =>
        concepts.length === 0 ? null : (
          <section key={stage} aria-label={words.stages[stage]}>
            <h4 class={styles.stage}>{words.counts(words.stages[stage], concepts.length)}</h4>
            <ul class={styles.list}>
              {concepts.map((each) => (
                <li key={each.concept}>
                  <a href={conceptHref(each.concept)}>{each.title}</a>
                  <KnowledgeLine knowledge={each} said={known.has(each.concept)} />
                  <a class={styles.quiz} href={quizHref(each.concept)} aria-label={`${quizMe}: ${each.title}`}>
                    {quizMe}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </section>
  );
}
