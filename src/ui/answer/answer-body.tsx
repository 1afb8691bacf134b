/** The parts of an answer, as far as they are revealed, then its actions and how it was made. */
import { useCallback, useMemo } from "preact/hooks";
import type { Answer } from "../../domain/answer.ts";
import { courseId } from "../../domain/ids.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { isOpen } from "../view-models/session-view-model.ts";
import { AboutLine } from "./about-line.tsx";
import { AnswerActions } from "./answer-actions.tsx";
import { AnswerCheck } from "./answer-check.tsx";
import { AnswerText } from "./answer-text.tsx";
import { Citations } from "./citations.tsx";
import { FromLine } from "./from-line.tsx";
import { HintLadder } from "./hint-ladder.tsx";
import { NearestConcepts } from "./nearest-concepts.tsx";
import { PlacementLink } from "./placement-link.tsx";
import { PrintedSources } from "./printed-sources.tsx";
import { QuizLinks } from "./quiz-links.tsx";
import { RetrievedContext } from "./retrieved-context.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function AnswerBody({ app, exchange, answer }: Props) {
  const { conversation, languageModels, navigation, profile, session, toasts, tutor, openCourse } = app;
  const elsewhere = !isOpen(session, answer.course);
  const panel = useMemo(() => ({ ...app.panel, ...app.panel.of(answer.course.id) }), [answer.course.id]);
  const ask = useCallback(
    (question: string) => void conversation.ask(question, elsewhere ? { course: courseId(answer.course.id) } : {}),
    [conversation, elsewhere, answer.course.id],
  );
  const here = { ...app, panel };
  const standing = elsewhere ? {} : { standing: app.standing };
  const textPorts = { conversation, languageModels, navigation, panel, profile, toasts, tutor, ask, ...standing };
  const revealed = exchange.revealed.value;
  const hintsShown = exchange.hintsShown.value;
  // Asked again or edited, an exchange is another one in the same place.
  const version = `${exchange.askedAt} ${exchange.revision}`;
  const complete = hintsShown === undefined && revealed >= answer.sections.length;
  const actions = {
    conceptHref: (id: Answer["seeds"][number]["id"]) => navigation.href({ name: "concept", id }),
    openConcept: (id: Answer["seeds"][number]["id"]) => void panel.openConcept(id),
    citation: (number: number) => <Citations numbers={[number]} citations={answer.citations} panel={panel} />,
  };
  return (
    <RichTextContext.Provider value={actions}>
      <FromLine {...{ conversation, navigation, openCourse, exchange, answer, elsewhere }} />
      {answer.about && (
        <AboutLine conversation={conversation} exchange={exchange} answer={answer} about={answer.about} />
      )}
      <QuizLinks session={app.session} navigation={navigation} answer={answer} />
      {hintsShown === undefined ? (
        <AnswerText
          key={version}
          {...textPorts}
          exchange={exchange}
          answer={answer}
          check={<AnswerCheck practice={app.practice} session={app.session} navigation={navigation} answer={answer} />}
        />
      ) : (
        <HintLadder app={here} exchange={exchange} answer={answer} shown={hintsShown} />
      )}
      {complete && <PlacementLink session={app.session} navigation={navigation} answer={answer} />}
      {complete && !answer.inScope && <NearestConcepts navigation={navigation} answer={answer} ask={ask} />}
      {complete && (
        <>
          <AnswerActions key={version} app={app} exchange={exchange} answer={answer} />
          <PrintedSources key={`sources ${version}`} exchange={exchange} answer={answer} />
          <RetrievedContext app={here} answer={answer} folds={exchange.folds} />
        </>
      )}
    </RichTextContext.Provider>
  );
}
