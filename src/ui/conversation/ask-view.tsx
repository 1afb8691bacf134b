/** The conversation: answers in one column, the question box at its foot. */

import { AnswerArticle } from "../answer/answer-article.tsx";
import { GuardedAnswer } from "../answer/guarded-answer.tsx";
import type { AppViewModel } from "../app-view-model.ts";
import { AskScope } from "./ask-scope.tsx";
import styles from "./ask-view.module.css";
import { Composer } from "./composer.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ModelLine } from "./model-line.tsx";
import { Notices } from "./notices.tsx";
import { UnreadableExchanges } from "./unreadable-exchanges.tsx";
import { UnsavedNote } from "./unsaved-note.tsx";
import { useHeldPosition } from "./use-held-position.ts";

export function AskView({ app }: { readonly app: AppViewModel }) {
  const { conversation, conversations, draft, everyCourse, profile, session, toasts } = app;
  const exchanges = conversation.exchanges.value;
  const column = useHeldPosition(exchanges[0]?.id);
  return (
    <div class={styles.view}>
      <div ref={column} class={styles.column}>
        <UnreadableExchanges conversation={app.conversation} toasts={app.toasts} />
        {exchanges.length === 0 && <EmptyState app={app} />}
        {exchanges.map((exchange, index) => (
          <GuardedAnswer key={exchange.id} app={app} exchange={exchange}>
            <AnswerArticle app={app} exchange={exchange} last={index === exchanges.length - 1} />
          </GuardedAnswer>
        ))}
      </div>
      <div class={styles.dock} data-screen>
        <Notices session={app.session} memoryOnly={app.memoryOnly} />
        <UnsavedNote conversation={conversation} />
        <ModelLine app={app} />
        <AskScope session={session} everyCourse={everyCourse} />
        <Composer {...{ conversation, conversations, draft, everyCourse, profile, session, toasts }} />
      </div>
    </div>
  );
}
