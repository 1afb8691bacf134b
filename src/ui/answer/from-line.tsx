/** Which course an answer comes from, where more than one was asked or another is open now, and where else to ask. */
import { useId } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { courseId } from "../../domain/ids.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./from-line.module.css";

interface Props extends Pick<AppViewModel, "conversation" | "navigation" | "openCourse"> {
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  /** Another course is open than the one it comes from. */
  readonly elsewhere: boolean;
}

export function FromLine({ conversation, navigation, openCourse, exchange, answer, elsewhere }: Props) {
  const { across: words } = useWords(english);
  const { across, course, inScope } = answer;
  const looking = exchange.looking.value;
  if (!across && !elsewhere && looking === 0) return null;
  const goTo = async (): Promise<void> => {
    if (!elsewhere || (await openCourse(courseId(course.id)))) navigation.go({ name: "course" });
  };
  const link = (
    <a
      href={navigation.href({ name: "course" })}
      onClick={(event) => {
        event.preventDefault();
        void goTo();
      }}
    >
      {course.title}
    </a>
  );
  return (
    <div class={styles.from}>
      {across && !inScope ? <p>{words.nowhere(across.courses)}</p> : <p>{words.from(link)}</p>}
      {looking > 0 && <p>{words.looking(looking)}</p>}
      {across && <AlsoIn conversation={conversation} exchange={exchange} courses={across.alsoIn} />}
      {across && across.unread.length > 0 && <p>{words.unread(across.unread)}</p>}
    </div>
  );
}

function AlsoIn({
  conversation,
  exchange,
  courses,
}: Pick<Props, "conversation" | "exchange"> & { readonly courses: NonNullable<Answer["across"]>["alsoIn"] }) {
  const { across: words } = useWords(english);
  const id = useId();
  if (courses.length === 0) return null;
  return (
    <div class={styles.also} data-screen>
      <p id={id}>{words.alsoIn}</p>
      <ul class={styles.courses} aria-labelledby={id}>
        {courses.map((course) => (
          <li key={course.id}>
            <button
              type="button"
              class={`${controls.quiet} ${controls.small}`}
              aria-label={words.askIn(course.title)}
              onClick={() => conversation.ask(exchange.question, { course: courseId(course.id) })}
            >
              {course.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
