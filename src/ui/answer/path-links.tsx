/** From an answer to the whole way: the path to its subject, or to what comes next. */
import type { Answer, AnswerSection } from "../../domain/answer.ts";
import { type ConceptId, conceptId } from "../../domain/ids.ts";
import type { AppViewModel } from "../app-view-model.ts";
import styles from "./path-links.module.css";

interface Goal {
  readonly id: ConceptId;
  readonly title: string;
}

/** Next steps are goals themselves; parts about what comes before lead to the answer's subject. */
function goalsOf(answer: Answer, section: AnswerSection): readonly Goal[] {
  const subject = answer.about ?? answer.seeds[0];
  if (section.kind === "path" || section.kind === "prerequisites") return subject ? [subject] : [];
  if (section.kind !== "next-steps") return [];
  return section.blocks.flatMap(({ markdown }) =>
    [...markdown.matchAll(/^- \*\*\[([^\]]+)\]\(concept:([\w-]+)\)/gm)].map(([, title = "", id = ""]) => ({
      id: conceptId(id),
      title,
    })),
  );
}

interface Props {
  readonly app: AppViewModel;
  readonly answer: Answer;
  readonly section: AnswerSection;
}

export function PathLinks({ app, answer, section }: Props) {
  const goals = goalsOf(answer, section);
  const [only] = goals;
  if (!only) return null;
  const href = ({ id }: Goal): string => app.navigation.href({ name: "path", id });
  if (section.kind !== "next-steps")
    return (
      <p class={styles.paths} data-screen>
        <a href={href(only)}>The whole path to {only.title}, as a list or a map</a>
      </p>
    );
  return (
    <p class={styles.paths} data-screen>
      Show the path to{" "}
      {goals.map((goal, index) => (
        <span key={goal.id}>
          {index > 0 && (index === goals.length - 1 ? " or " : ", ")}
          <a href={href(goal)} aria-label={`Path to ${goal.title}`}>
            {goal.title}
          </a>
        </span>
      ))}
    </p>
  );
}
