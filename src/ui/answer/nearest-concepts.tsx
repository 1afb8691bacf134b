/** After a refusal: the closest ideas the course has, and where to add a course that has the one asked for. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import { AskAbout } from "./ask-about.tsx";

interface Props extends Pick<AppViewModel, "navigation"> {
  readonly answer: Answer;
  readonly ask: (question: string) => void;
}

export function NearestConcepts({ navigation, answer, ask }: Props) {
  const { refusal: words } = useWords(english);
  if (!answer.sections.some(({ kind }) => kind === "refusal")) return null;
  return (
    <>
      <AskAbout label={words.nearest} concepts={answer.nearest} ask={ask} />
      <p data-screen>
        {words.bring((text) => (
          <a href={navigation.href({ name: "library", addCourse: true })}>{text}</a>
        ))}
      </p>
    </>
  );
}
