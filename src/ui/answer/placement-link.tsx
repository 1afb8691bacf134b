/** Below the reply to "where do I start?": the way to questions that find out. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";

interface Props extends Pick<AppViewModel, "session" | "navigation"> {
  readonly answer: Answer;
}

export function PlacementLink({ session, navigation, answer }: Props) {
  const { placement } = useWords(english);
  const isReply = answer.sections.some(({ heading }) => typeof heading === "object" && heading.part === "start");
  const isOfOpenCourse = answer.course.id === session.stats.value?.meta.id;
  if (!isReply || !isOfOpenCourse) return null;
  return (
    <p data-screen>
      <a class={controls.button} href={navigation.href({ name: "placement" })}>
        {placement}
      </a>
    </p>
  );
}
