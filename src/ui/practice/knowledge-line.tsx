/** One concept's knowledge in a sentence: its stage, what it rests on, and what the learner said. */
import type { ConceptKnowledge } from "../../domain/knowledge.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

interface Props {
  /** Absent for what was never met. */
  readonly knowledge?: ConceptKnowledge | undefined;
  /** The learner said they know it. */
  readonly said: boolean;
}

export function KnowledgeLine({ knowledge, said }: Props) {
  const { knowledge: words } = useWords(english);
  const { items = 0, recall, dueInDays } = knowledge ?? {};
  const details =
    recall === undefined || dueInDays === undefined ? words.onlySeen : words.details(items, recall, dueInDays);
  return (
    <p class={styles.soft}>
      {knowledge && (
        <span class={styles.mark} data-stage={knowledge.stage} aria-hidden="true">
          {marks[knowledge.stage]}
        </span>
      )}
      {knowledge ? words.line(words.stages[knowledge.stage], details) : words.never}{" "}
      {knowledge?.credit && words.credit(knowledge.credit.title, knowledge.credit.days)} {said && words.said}
    </p>
  );
}

/** Told apart by shape, not by colour. */
const marks = { seen: "○", practised: "◐", solid: "●", fading: "◌" } as const;
