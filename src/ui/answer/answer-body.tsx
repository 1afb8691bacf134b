/** The parts of an answer, as far as they are revealed, then its actions and how it was made. */
import type { Answer } from "../../domain/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { AboutLine } from "./about-line.tsx";
import { AnswerActions } from "./answer-actions.tsx";
import styles from "./answer-body.module.css";
import { AnswerSection } from "./answer-section.tsx";
import { Citations } from "./citations.tsx";
import { HintLadder } from "./hint-ladder.tsx";
import { NearestConcepts } from "./nearest-concepts.tsx";
import { RetrievedContext } from "./retrieved-context.tsx";
import { SourceList } from "./source-list.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function AnswerBody({ app, exchange, answer }: Props) {
  const revealed = exchange.revealed.value;
  const hintsShown = exchange.hintsShown.value;
  const complete = hintsShown === undefined && revealed >= answer.sections.length;
  const actions = {
    conceptHref: (id: Answer["seeds"][number]["id"]) => app.navigation.href({ name: "concept", id }),
    openConcept: (id: Answer["seeds"][number]["id"]) => void app.panel.openConcept(id),
    citation: (number: number) => <Citations numbers={[number]} citations={answer.citations} panel={app.panel} />,
  };
  return (
    <RichTextContext.Provider value={actions}>
      {answer.about && <AboutLine app={app} exchange={exchange} answer={answer} about={answer.about} />}
      {hintsShown === undefined ? (
        <div class={styles.sections}>
          {answer.sections.slice(0, revealed).map((section) => (
            <AnswerSection key={section.id} app={app} answer={answer} section={section} />
          ))}
        </div>
      ) : (
        <HintLadder app={app} exchange={exchange} answer={answer} shown={hintsShown} />
      )}
      {complete && !answer.inScope && <NearestConcepts nearest={answer.nearest} conversation={app.conversation} />}
      {complete && (
        <>
          <AnswerActions app={app} exchange={exchange} answer={answer} />
          <SourceList citations={answer.citations} />
          <RetrievedContext app={app} answer={answer} />
        </>
      )}
    </RichTextContext.Provider>
  );
}
