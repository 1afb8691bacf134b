/** What a follow-up was taken to be about, and one tap to correct it. */
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./about-line.module.css";

const MOST_CHOICES = 4;

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  readonly about: NonNullable<Answer["about"]>;
}

/** Concepts of earlier answers in this conversation, newest first: what else a follow-up could have meant. */
function otherSubjects(
  exchanges: readonly ExchangeViewModel[],
  exchange: ExchangeViewModel,
  about: Props["about"],
): readonly Props["about"][] {
  const seen = new Set<string>([about.id]);
  return exchanges
    .slice(0, exchanges.indexOf(exchange))
    .reverse()
    .flatMap(({ answer }) => answer.value?.seeds.slice(0, 2) ?? [])
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, MOST_CHOICES);
}

export function AboutLine({ app, exchange, about }: Props) {
  const words = useWords(english);
  const others = otherSubjects(app.conversation.exchanges.value, exchange, about);
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
                onClick={() => app.conversation.retry(exchange, { ...exchange.options, about: id })}
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
