/** An answer that can't be drawn is named by its question and can be deleted; the conversation goes on. */
import type { ComponentChildren } from "preact";
import { conversation as english } from "../../language/words/en/conversation.ts";
import { page } from "../../language/words/en/page.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Boundary } from "../components/boundary.tsx";
import { FailedPiece } from "../components/failed-piece.tsx";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./answer-article.module.css";

interface Props {
  readonly app: Pick<AppViewModel, "conversation" | "toasts">;
  readonly exchange: ExchangeViewModel;
  readonly children: ComponentChildren;
}

export function GuardedAnswer({ app: { conversation, toasts }, exchange, children }: Props) {
  const { answer: words } = useWords(english);
  const { failed } = useWords(page);
  const remove = async (): Promise<void> => {
    const takeBack = await conversation.deleteExchange(exchange);
    if (takeBack) toasts.show({ text: failed.deleted, action: { label: failed.undo, run: () => void takeBack() } });
  };
  return (
    <Boundary
      of={exchange}
      instead={(error, again) => (
        <article class={styles.article} aria-label={words.name(exchange.question)}>
          <h2 class={styles.question}>{exchange.question}</h2>
          <FailedPiece
            what="answer"
            error={error}
            source={exchange.question}
            again={again}
            remove={() => void remove()}
          />
        </article>
      )}
    >
      {children}
    </Boundary>
  );
}
