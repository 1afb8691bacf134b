/** Below a prerequisite's line: how the learner stands to it, and the way to a short test of that. */
import type { KnowledgeStage } from "../../domain/knowledge.ts";
import { answer } from "../../language/words/en/answer.ts";
import { useWords } from "../words.ts";
import styles from "./folded-block.module.css";

interface Props {
  readonly title: string;
  /** The learner said they know it. */
  readonly said: boolean;
  /** By their answers. */
  readonly stage: KnowledgeStage | undefined;
  readonly quizHref: string;
}

export function StandingNote({ title, said, stage, quizHref }: Props) {
  const { known: words } = useWords(answer);
  const note = stage === "fading" ? words.fading : stage === "solid" ? words.solid : said ? words.youSaid : undefined;
  if (note === undefined) return null;
  return (
    <p class={styles.note} data-screen>
      {note}{" "}
      {stage !== "solid" && (
        <a href={quizHref} aria-label={words.testNamed(title)}>
          {words.test}
        </a>
      )}
    </p>
  );
}
