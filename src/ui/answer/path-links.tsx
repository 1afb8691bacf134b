/** From an answer to the whole way: the path to its subject, or to what comes next. */
import type { Answer, AnswerSection, Subject } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import { listedConcepts } from "./listed-concepts.ts";
import styles from "./path-links.module.css";

/** Next steps are goals themselves; parts about what comes before lead to the answer's subject. */
function goalsOf(answer: Answer, section: AnswerSection): readonly Subject[] {
  const subject = answer.about ?? answer.subjects?.[0] ?? answer.seeds[0];
  if (section.kind === "path" || section.kind === "prerequisites") return subject ? [subject] : [];
  if (section.kind !== "next-steps") return [];
  return section.blocks.flatMap(({ markdown }) => listedConcepts(markdown));
}

interface Props extends Pick<AppViewModel, "navigation"> {
  readonly answer: Answer;
  readonly section: AnswerSection;
}

export function PathLinks({ navigation, answer, section }: Props) {
  const { paths: words } = useWords(english);
  const goals = goalsOf(answer, section);
  const [only] = goals;
  if (!only) return null;
  const href = ({ id }: Subject): string => navigation.href({ name: "path", id });
  if (section.kind !== "next-steps")
    return (
      <p class={styles.paths} data-screen>
        <a href={href(only)}>{words.whole(only.title)}</a>
      </p>
    );
  return (
    <p class={styles.paths} data-screen>
      {words.show(
        goals.map((goal) => (
          <a key={goal.id} href={href(goal)} aria-label={words.named(goal.title)}>
            {goal.title}
          </a>
        )),
      )}
    </p>
  );
}
