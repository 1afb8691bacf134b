/** One question and its answer, from waiting to done. */
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { conversation as english } from "../../language/words/en/conversation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Icon } from "../components/icon.tsx";
import { QUESTION_BOX_ID } from "../conversation/composer.tsx";
import { isNarrow } from "../conversation/is-narrow.ts";
import { memo } from "../memo.ts";
import controls from "../styles/controls.module.css";
import {
  type ExchangeStatus,
  type ExchangeViewModel,
  isGenerating,
  isUnfinished,
} from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./answer-article.module.css";
import { followArticle } from "./drawn-answers.ts";
import { answerParts } from "./lazy-answer-parts.ts";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly last: boolean;
}

/** Memoised: a new question leaves the earlier answers alone. */
export const AnswerArticle = memo(function AnswerArticle({ app, exchange, last }: Props) {
  const { answer: words } = useWords(english);
  const article = useRef<HTMLElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  const { drawn, wasFar } = useDrawn(article, { app, exchange, last });
  const answered = exchange.answer.value !== undefined;
  useEffect(() => {
    if (last && isUnfinished(exchange.status.peek()) && isNarrow() && isFreeToTake(document.activeElement))
      question.current?.focus({ preventScroll: true });
  }, []);
  // Again when the answer comes: until then a phone's page may be too short to have its question at the top.
  useEffect(() => {
    if (last) article.current?.scrollIntoView({ block: "start", behavior: "instant" });
  }, [answered]);
  const arriving = drawn && isArriving(exchange);
  if (drawn && !arriving) wasFar.current = false;
  const parts = answerParts.value.value;
  return (
    <article
      ref={article}
      class={styles.article}
      data-last={last}
      data-keeps-height={!drawn || wasFar.current}
      aria-label={words.name(exchange.question)}
      aria-busy={arriving}
      aria-describedby={heading}
    >
      {drawn ? (
        <DrawnAnswer app={app} exchange={exchange} question={question} heading={heading} />
      ) : (
        <>
          <h2 id={heading} class={styles.question} dir="auto">
            {exchange.question}
          </h2>
          {parts && <parts.FarAnswer exchange={exchange} />}
        </>
      )}
    </article>
  );
});

/** Far from the screen an answer is its question and its height. */
function useDrawn(article: RefObject<HTMLElement | null>, { app, exchange, last }: Props) {
  const drawn = useSignal(last || isUnfinished(exchange.status.peek()));
  const wasFar = useRef(false);
  wasFar.current ||= !drawn.value;
  useLayoutEffect(() => (article.current ? followArticle(article.current, drawn) : undefined), []);
  useLayoutEffect(() => {
    if (drawn.value) void app.conversation.reveal(exchange);
    else app.conversation.conceal(exchange);
  }, [drawn.value, exchange]);
  return { drawn: drawn.value, wasFar };
}

/** Asked and not yet all on the page. */
const isArriving = ({ status, generation, answer, hintsShown, revealed }: ExchangeViewModel): boolean =>
  isUnfinished(status.value) ||
  isGenerating(generation.value) ||
  (answer.value !== undefined &&
    status.value === "done" &&
    hintsShown.value === undefined &&
    revealed.value < answer.value.sections.length);

interface DrawnProps extends Pick<Props, "app" | "exchange"> {
  readonly question: RefObject<HTMLHeadingElement | null>;
  /** Id of the question. */
  readonly heading: string;
}

function DrawnAnswer({ app, exchange, question, heading }: DrawnProps) {
  const { answer: words } = useWords(english);
  const status = exchange.status.value;
  const answer = exchange.answer.value;
  const parts = answerParts.value.value;
  const editing = useSignal(false);
  return (
    <>
      <div class={styles.head}>
        <h2 ref={question} id={heading} class={styles.question} dir="auto" tabIndex={-1}>
          {exchange.question}
        </h2>
        <button
          type="button"
          class={`${controls.iconButton} ${controls.smallIcon}`}
          aria-label={words.edit}
          title={words.edit}
          aria-expanded={editing.value}
          data-screen
          onClick={() => (editing.value = !editing.value)}
        >
          <Icon name="rename" />
        </button>
      </div>
      {editing.value && parts && (
        <parts.EditQuestion
          app={app}
          exchange={exchange}
          onDone={() => {
            editing.value = false;
            question.current?.focus();
          }}
        />
      )}
      {(status === "queued" || status === "answering") && <Waiting app={app} exchange={exchange} status={status} />}
      {answer && parts && <parts.AnswerBody app={app} exchange={exchange} answer={answer} />}
      {(status === "stopped" || status === "unanswered") && (
        <Unanswered app={app} exchange={exchange} partly={answer !== undefined} />
      )}
      {status === "failed" && exchange.error.value && (
        <ErrorNote
          error={exchange.error.value}
          action={{ label: words.again, run: () => void askAgain(app, exchange) }}
        />
      )}
    </>
  );
}

/** Focus in the question box, whose work is done, or nowhere: what was pressed has gone. */
const isFreeToTake = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.id === QUESTION_BOX_ID;

/** A crashed worker is started afresh first. */
async function askAgain({ session, conversation }: AppViewModel, exchange: ExchangeViewModel): Promise<void> {
  if (session.state.peek().type === "failed") await session.restart();
  conversation.retry(exchange);
}

function Waiting({ app, exchange, status }: Pick<Props, "app" | "exchange"> & { readonly status: ExchangeStatus }) {
  const { answer: words } = useWords(english);
  const looking = exchange.looking.value;
  if (looking > 0) return <p class={styles.soft}>{words.looking(looking)}</p>;
  const opening = app.session.state.value.type === "opening";
  return <p class={styles.soft}>{status === "queued" && opening ? words.waitingForCourse : words.answering}</p>;
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
  const { answer: words } = useWords(english);
  return (
    <div class={styles.unanswered}>
      <p class={styles.soft}>{partly ? words.stopped : words.none}</p>
      <button type="button" class={controls.button} onClick={() => app.conversation.retry(exchange)}>
        {words.again}
      </button>
    </div>
  );
}
