/** The whole interface over a tutor that answers at once from the marked course, in a language of choice. */

import { signal } from "@preact/signals";
import type { AskedAcross } from "../../src/domain/answer.ts";
import { BUNDLED_EMBEDDER } from "../../src/domain/conversation.ts";
import type { AppError } from "../../src/domain/errors.ts";
import { conceptId } from "../../src/domain/ids.ts";
import { err, ok } from "../../src/domain/result.ts";
import { answerWording } from "../../src/language/words/en/answer-wording.ts";
import { conversation as conversationWords } from "../../src/language/words/en/conversation.ts";
import { doctor as doctorWords } from "../../src/language/words/en/doctor.ts";
import { takeAway as takeAwayWords } from "../../src/language/words/en/take-away.ts";
import type { Translate } from "../../src/language/words/words.ts";
import type { FileFault } from "../../src/ports/app-files.ts";
import type { Route } from "../../src/ports/navigation.ts";
import type { DeckItemsApi } from "../../src/protocol/deck-api.ts";
import type { PracticeApi } from "../../src/protocol/practice-api.ts";
import type { ReaderApi } from "../../src/protocol/reader-api.ts";
import type { CourseStats, TutorApi } from "../../src/protocol/tutor-api.ts";
import { answerParts } from "../../src/ui/answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../../src/ui/app-view-model.ts";
import { createLazy } from "../../src/ui/lazy.ts";
import { createConversations } from "../../src/ui/view-models/conversations-view-model.ts";
import { createCourse } from "../../src/ui/view-models/course-view-model.ts";
import { createDoctor } from "../../src/ui/view-models/doctor-view-model.ts";
import { createLearnerData } from "../../src/ui/view-models/learner-data-view-model.ts";
import { createPanel } from "../../src/ui/view-models/panel-view-model.ts";
import { createPractice } from "../../src/ui/view-models/practice-view-model.ts";
import { createPythonCells } from "../../src/ui/view-models/python-cells.ts";
import { createReadAloud } from "../../src/ui/view-models/read-aloud-view-model.ts";
import { createTakeAway } from "../../src/ui/view-models/take-away-view-model.ts";
import { createToasts } from "../../src/ui/view-models/toasts-view-model.ts";
import { fakeDoctor } from "./fake-doctor.ts";
import { createFakePython } from "./fake-python.ts";
import { createFakeWriter } from "./fake-writer.ts";
import { startConversation } from "./fakes.ts";
import { makeLibrary, withGpu } from "./library-fakes.ts";
import {
  courseStats,
  markedAnswer,
  markedConceptPage,
  markedDocumentPart,
  markedFigure,
  markedMap,
  markedPassage,
  markedPath,
  markedRefusal,
  markedSimulation,
} from "./marked-course.ts";
import { markedDeckItems, markedExplanation, markedPlacement, markedPlan } from "./marked-practice.ts";
import { marked } from "./pseudo-words.ts";

export async function makeWholeApp(words: Translate) {
  const writer = createFakeWriter();
  const next: { refuses?: boolean; error?: AppError; stats: CourseStats; across?: AskedAcross } = {
    stats: courseStats,
  };
  const made = startConversation({
    words,
    open: async () => ok(next.stats),
    ask: async ({ question }) => {
      if (next.error) return err(next.error);
      const answer = next.refuses ? markedRefusal(question) : markedAnswer(question);
      return ok({ answer: { ...answer, ...(next.across && { across: next.across }) }, timingsMs: {} });
    },
    generation: writer,
  });
  const { conversation, session, profile, announcer, learner } = made;
  const saved: string[] = [];
  const tutor: TutorApi & PracticeApi & DeckItemsApi & ReaderApi = {
    deckPart: async () => ok({ items: markedDeckItems, fraction: 1 }),
    explained: async () => ok(markedExplanation),
    practicePlan: async () => ok(markedPlan),
    standing: async () => ok(markedPlan.knowledge),
    placement: async ({ answers, stopped }) => ok(markedPlacement(answers.length, stopped)),
    practiceConcept: async () => ok({ tasks: markedPlan.tasks }),
    open: async () => ok(courseStats),
    prepared: async () => ok(courseStats),
    stats: async () => ok(courseStats),
    watch: async () => ok(undefined),
    ask: async ({ question }) => ok({ answer: markedAnswer(question), timingsMs: {} }),
    passage: async () => ok(markedPassage),
    documentPart: async () => ok(markedDocumentPart),
    subjectOf: async () => ok(marked("A")),
    sourceFile: async () => ok(undefined),
    concepts: async () =>
      ok(
        (["a", "b"] as const).map((id) => ({
          id: conceptId(id),
          title: marked(id),
          aliases: [],
          topic: "t",
          difficulty: "beginner" as const,
        })),
      ),
    courseMap: async () => ok(markedMap),
    figure: async () => ok(markedFigure),
    simulations: async () => ok([markedSimulation]),
    concept: async () => ok(markedConceptPage),
    learningPath: async () => ok(markedPath),
  };
  const report = (): void => undefined;
  const python = createFakePython();
  const library = await makeLibrary({ words, facts: withGpu });
  const route = signal<Route>({ name: "ask" });
  const files = signal<readonly FileFault[]>([]);
  const layout = {
    sidebarFits: signal(true),
    panelFits: signal(true),
    sidebarOpen: signal(false),
    helpOpen: signal(false),
  };
  const app: AppViewModel = {
    words,
    navigation: { route, href: ({ name }) => `/${name}`, go: (to) => (route.value = to), cover: () => () => undefined },
    tutor,
    session,
    profile,
    conversation,
    conversations: createConversations({
      learner,
      report,
      heading: words(answerWording).heading,
      onSaved: () => undefined,
    }),
    learnerData: createLearnerData({ learner, conversation, profile, report, onChanged: () => undefined }),
    course: createCourse(tutor),
    practice: createLazy(async () =>
      createPractice({
        tutor,
        learner,
        session,
        profile,
        report,
        fitter: { fit: async () => ok(undefined) },
        onSaved: () => undefined,
        now: () => ({ at: Date.UTC(2026, 0, 1), zoneMinutes: 0 }),
        newId: () => crypto.randomUUID(),
      }),
    ),
    standing: { stages: signal(new Map()), refresh: async () => undefined, whenRead: async () => undefined },
    takeAway: createLazy(async () =>
      createTakeAway({
        tutor,
        decks: { makeDeck: async () => (next.error ? err(next.error) : ok(new Blob(["deck"]))) },
        learner,
        session,
        announcer,
        words: words(takeAwayWords),
        pages: "https://erica.example/course/",
        now: () => Date.UTC(2026, 0, 1),
        save: (name) => void saved.push(name),
      }),
    ),
    library: library.app.library,
    doctor: createLazy(async () =>
      createDoctor({
        tutor: fakeDoctor().api,
        announcer,
        toasts: { show: () => 0 },
        words: words(doctorWords),
        onChanged: async () => undefined,
        saveFile: (name) => void saved.push(name),
      }),
    ),
    pdfPages: createLazy(async () => async () => err({ type: "worker-crashed", worker: "pdf", detail: "" })),
    pythonCells: createLazy(async () => createPythonCells(python)),
    languageModels: {
      active: writer.active,
      state: writer.state,
      titleOf: () => words(conversationWords).model.browser,
    },
    panel: createPanel({
      tutor,
      loadAnswerView: answerParts.load,
      openCourse: async () => true,
      holdFocus: () => () => undefined,
    }),
    toasts: createToasts({ set: () => 0, clear: () => undefined }),
    announcer,
    readAloud: createReadAloud(
      { hasVoice: async () => true, speak: () => undefined, cancel: () => undefined },
      { heading: words(answerWording).heading, onNoVoice: report },
    ),
    install: { offered: signal(true), installed: signal(false), prompt: async () => undefined },
    update: { ready: signal(false), apply: () => undefined },
    files: { faults: files, tryAgain: () => undefined },
    memoryOnly: signal(true),
    online: signal(true),
    draft: signal(""),
    everyCourse: signal(false),
    openCourse: async () => true,
    layout,
  };
  return { app, layout, python, writer, next, saved, library, files, learner, embedder: BUNDLED_EMBEDDER };
}
