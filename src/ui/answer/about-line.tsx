/** What a follow-up was taken to be about, and one tap to correct it. */
import type { Answer, Subject } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./about-line.module.css";

const MOST_CHOICES = 4;

interface Props extends Pick<AppViewModel, "conversation"> {
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  readonly about: NonNullable<Answer["about"]>;
}

/** What an answer is about; those of earlier versions don't say so, their first seeds do. */
const subjectsOf = ({ subjects, seeds }: Answer): readonly Subject[] => subjects ?? seeds.slice(0, 2);

/** Subjects of earlier answers in this conversation, newest first: what else a follow-up could have meant. */
function otherSubjects(
  exchanges: readonly ExchangeViewModel[],
  { exchange, answer, about }: Omit<Props, "conversation">,
): readonly Subject[] {
  const seen = new Set<string>([about, ...(answer.subjects ?? [])].map(({ id }) => id));
  return exchanges
    .slice(0, exchanges.indexOf(exchange))
    .reverse()
    .flatMap((earlier) => (earlier.answer.value ? subjectsOf(earlier.answer.value) : []))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, MOST_CHOICES);
}

export function AboutLine({ conversation, ...asked }: Props) {
  const { exchange, about } = asked;
  const words = useWords(english);
  const others = otherSubjects(conversation.exchanges.value, asked);
  return (
    <div class={styles.about}>
      <p>{words.about(<strong>{about.title}</strong>)}</p>
      {others.length > 0 && (
        <ul class={styles.others} aria-label={words.otherSubjects} data-screen>
          {others.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                class={`${controls.quiet} ${controls.small}`}
                onClick={() => conversation.retry(exchange, { ...exchange.options, about: id })}
              >
                {words.meant(title)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
