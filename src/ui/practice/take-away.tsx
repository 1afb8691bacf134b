/** Questions taken away as a file, and the way to the progress page. */
import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { Topic } from "../../domain/course.ts";
import { deckFormats } from "../../domain/deck-format.ts";
import { takeAway as english } from "../../language/words/en/take-away.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { TakeAwayViewModel, TakenScope } from "../view-models/take-away-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

interface Props extends Pick<AppViewModel, "takeAway"> {
  readonly topics: readonly Topic[];
  readonly hasAnswered: boolean;
  readonly progressHref: string;
}

export function TakeAway({ takeAway: lazy, topics, hasAnswered, progressHref }: Props) {
  const words = useWords(english);
  const scope = useSignal<TakenScope["type"]>(hasAnswered ? "practised" : "course");
  const topic = useSignal(topics[0]?.id ?? "");
  const topicField = useId();
  useEffect(() => void lazy.load(), []);
  const takeAway = lazy.value.value;
  const scopes = (["practised", "topic", "course"] as const).filter((type) => type !== "topic" || topics.length > 1);
  const chosen = (): TakenScope =>
    scope.value === "topic" ? { type: "topic", topic: topic.value } : { type: scope.value };
  const state = takeAway?.state.value;
  const isBusy = state?.type === "collecting" || state?.type === "writing";
  return (
    <section class={styles.knowledge} aria-labelledby="take-away">
      <h3 id="take-away" class={styles.subtitle}>
        {words.title}
      </h3>
      <p class={styles.soft}>{words.lead}</p>
      <Choice
        legend={words.what}
        options={scopes.map((type) => ({ value: type, label: words.scopes[type] }))}
        value={scope.value}
        onChange={(type) => (scope.value = type)}
      />
      {scope.value === "topic" && (
        <div class={styles.typed}>
          <label for={topicField}>{words.topic}</label>
          <select
            id={topicField}
            class={controls.field}
            value={topic.value}
            onChange={(event) => (topic.value = event.currentTarget.value)}
          >
            {topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class={styles.row}>
        {deckFormats.map((format) => (
          <button
            key={format}
            type="button"
            class={controls.button}
            disabled={!takeAway || isBusy}
            onClick={() => void takeAway?.take(chosen(), format)}
          >
            {words.format(format)}
          </button>
        ))}
      </p>
      {takeAway && <Outcome takeAway={takeAway} />}
      <p>
        <a href={progressHref}>{words.progress.link}</a>
      </p>
    </section>
  );
}

function Outcome({ takeAway }: { readonly takeAway: TakeAwayViewModel }) {
  const words = useWords(english);
  const state = takeAway.state.value;
  switch (state.type) {
    case "idle":
      return null;
    case "none":
      return <p>{words.none}</p>;
    case "done":
      return <p>{words.done(state.count, state.file)}</p>;
    case "failed":
      return <ErrorNote error={state.error} />;
    case "collecting":
    case "writing": {
      const text = state.type === "writing" ? words.writing : words.collecting(state.fraction);
      return (
        <div class={styles.bar}>
          <span class={styles.soft}>{text}</span>
          <progress class={styles.progress} aria-label={text} value={state.type === "writing" ? 1 : state.fraction} />
          <button type="button" class={controls.button} onClick={takeAway.cancel}>
            {words.cancel}
          </button>
        </div>
      );
    }
  }
}
