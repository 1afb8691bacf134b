/** One question and its answer, from waiting to done. */
import { useEffect, useId, useRef } from "preact/hooks";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import { type ExchangeStatus, type ExchangeViewModel, isUnfinished } from "../view-models/exchange-view-model.ts";
import styles from "./answer-article.module.css";
import { answerParts } from "./lazy-answer-parts.ts";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly last: boolean;
}

export function AnswerArticle({ app, exchange, last }: Props) {
  const article = useRef<HTMLElement>(null);
  const heading = useId();
  const status = exchange.status.value;
  const answer = exchange.answer.value;
  const parts = answerParts.value.value;
  const unfinished =
    isUnfinished(status) ||
    (answer !== undefined &&
      status === "done" &&
      exchange.hintsShown.value === undefined &&
      exchange.revealed.value < answer.sections.length);
  useEffect(() => {
    if (last) article.current?.scrollIntoView({ block: "start", behavior: "instant" });
  }, []);
  return (
    <article
      ref={article}
      class={styles.article}
      data-last={last}
      aria-label={`Answer: ${exchange.question}`}
      aria-busy={unfinished}
      aria-describedby={heading}
    >
      <h2 id={heading} class={styles.question} tabIndex={-1}>
        {exchange.question}
      </h2>
      {(status === "queued" || status === "answering") && <Waiting app={app} status={status} />}
      {answer && parts && <parts.AnswerBody app={app} exchange={exchange} answer={answer} />}
      {(status === "stopped" || status === "unanswered") && (
        <Unanswered app={app} exchange={exchange} partly={answer !== undefined} />
      )}
      {status === "failed" && exchange.error.value && (
        <ErrorNote
          error={exchange.error.value}
          action={{ label: "Ask again", run: () => void askAgain(app, exchange) }}
        />
      )}
    </article>
  );
}

/** A crashed worker is started afresh first. */
async function askAgain({ session, conversation }: AppViewModel, exchange: ExchangeViewModel): Promise<void> {
  if (session.state.peek().type === "failed") await session.restart();
  conversation.retry(exchange);
}

function Waiting({ app, status }: { readonly app: AppViewModel; readonly status: ExchangeStatus }) {
  const opening = app.session.state.value.type === "opening";
  return <p class={styles.soft}>{status === "queued" && opening ? "Waiting for the course to open…" : "Answering…"}</p>;
}

function Unanswered({
  app,
  exchange,
  partly,
}: {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly partly: boolean;
}) {
  return (
    <div class={styles.unanswered}>
      <p class={styles.soft}>{partly ? "Stopped before the end." : "This question has no answer yet."}</p>
      <button type="button" class={controls.button} onClick={() => app.conversation.retry(exchange)}>
        Ask again
      </button>
    </div>
  );
}
