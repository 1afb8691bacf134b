/** Wires view models to the worker, the browser and each other. */

import { signal } from "@preact/signals";
import { holdFocus } from "../adapters/browser/hold-focus.ts";
import { createInstall } from "../adapters/browser/install-prompt.ts";
import { createLearnerChannel } from "../adapters/browser/learner-channel.ts";
import { nextFrame } from "../adapters/browser/next-frame.ts";
import { endWithPage } from "../adapters/browser/page-threads.ts";
import { createRouter } from "../adapters/browser/router.ts";
import { createSpeech } from "../adapters/browser/speech.ts";
import { yieldToBrowser } from "../adapters/browser/yield-to-browser.ts";
import { createModelFiles } from "../adapters/model-files/worker-model-files.ts";
import { createTutorClient } from "../adapters/threads/tutor-client.ts";
import { defaultProfile } from "../domain/conversation.ts";
import { answer as answerWords } from "../language/words/en/answer.ts";
import { answerWording } from "../language/words/en/answer-wording.ts";
import { conversation as conversationWords } from "../language/words/en/conversation.ts";
import { inEnglish } from "../language/words/words.ts";
import type { LearnerApi } from "../protocol/learner-api.ts";
import { answerParts } from "../ui/answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { createLazy } from "../ui/lazy.ts";
import { createAnnouncer } from "../ui/view-models/announcer-view-model.ts";
import { createConversation } from "../ui/view-models/conversation-view-model.ts";
import { createConversations } from "../ui/view-models/conversations-view-model.ts";
import { createCourse } from "../ui/view-models/course-view-model.ts";
import type { Writer } from "../ui/view-models/generation-ports.ts";
import { createLearnerData } from "../ui/view-models/learner-data-view-model.ts";
import { createPanel } from "../ui/view-models/panel-view-model.ts";
import { createProfile } from "../ui/view-models/profile-view-model.ts";
import { createReadAloud } from "../ui/view-models/read-aloud-view-model.ts";
import { createSession } from "../ui/view-models/session-view-model.ts";
import { createStanding } from "../ui/view-models/standing-view-model.ts";
import { createToasts } from "../ui/view-models/toasts-view-model.ts";
import { createModels } from "./create-models.ts";
import { createLazyPractice } from "./create-practice.ts";
import { createLazyTakeAway } from "./create-take-away.ts";
import { createLayout } from "./layout.ts";
import { createLazyLibrary } from "./lazy-library.ts";
import { createLazyPython } from "./lazy-python.ts";
import { createLearnerWithFallback } from "./learner-fallback.ts";
import { createLearnerSync } from "./learner-sync.ts";
import { learnerTime } from "./learner-time.ts";
import { createOpenCourse } from "./open-course.ts";
import { titlesElsewhere } from "./open-tabs.ts";
import { createErrorSink, offerUpdate, sayCourseNotices } from "./say-notices.ts";
import { sayStorageState } from "./say-storage-state.ts";
import { readThemeHint } from "./theme.ts";

function createOnline(): AppViewModel["online"] {
  const online = signal(navigator.onLine);
  for (const event of ["online", "offline"]) addEventListener(event, () => (online.value = navigator.onLine));
  return online;
}

const startTutorWorker = (): Worker =>
  endWithPage(new Worker(new URL("../../workers/tutor.worker.ts", import.meta.url), { type: "module", name: "tutor" }));

const startModelFilesWorker = (): Worker =>
  endWithPage(
    new Worker(new URL("../../workers/model-files.worker.ts", import.meta.url), {
      type: "module",
      name: "model-files",
    }),
  );

const loadMemoryLearner = async (): Promise<LearnerApi> =>
  (await import("../adapters/memory/learner-api.ts")).createMemoryLearner();

export function createApp(base: string, { update, files }: Pick<AppViewModel, "update" | "files">): AppViewModel {
  const words = inEnglish;
  const navigation = createRouter(base);
  const { tutor, restart } = createTutorClient(startTutorWorker);
  const { learner, memoryOnly } = createLearnerWithFallback(tutor, loadMemoryLearner);
  const announcer = createAnnouncer();
  const toasts = createToasts({
    set: (run, ms) => window.setTimeout(run, ms),
    clear: (handle) => window.clearTimeout(handle),
  });
  const session = createSession({ tutor, restartWorker: restart });
  const report = createErrorSink({ session, toasts, words });
  sayStorageState({ tutor, toasts, words, titlesElsewhere, reload: () => location.reload() });
  const channel = createLearnerChannel();
  const announce = createLearnerSync(channel, () => ({ profile, conversation, conversations, practice, standing }));
  const onSaved = (id: string): void => announce({ type: "conversation", id });

  const profile = createProfile(
    { learner, report, onSaved: () => announce({ type: "profile" }) },
    { ...defaultProfile, theme: readThemeHint() },
  );
  const modelFiles = createModelFiles(startModelFilesWorker);
  const { catalogue, languageModels } = createModels(profile, modelFiles, words);
  const standing = createStanding({ tutor, learner, session, profile, now: learnerTime });
  const { heading } = words(answerWording);
  const conversations = createConversations({ learner, report, heading, onSaved });
  const loadAnswerView = answerParts.load;
  const loadWriter = (): Promise<Writer> => import("../ui/view-models/generate-answer.ts");
  const conversation = createConversation({
    tutor,
    generation: { models: languageModels, tutor, loadWriter, nextFrame },
    learner,
    session,
    profile,
    standing,
    announcer,
    words: words(conversationWords).said,
    report,
    onSaved,
    loadAnswerView,
    yieldToBrowser,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  sayCourseNotices({ session, memoryOnly }, report);
  offerUpdate({ update, conversation, toasts, words });

  const onChanged = (): void => announce({ type: "everything" });
  const course = createCourse(tutor);
  const panel = createPanel({ tutor, loadAnswerView, holdFocus, openCourse: (id) => openCourse(id) });
  const practice = createLazyPractice({ tutor, learner, session, profile, report, announce });
  const takeAway = createLazyTakeAway({ tutor, learner, session, announcer, navigation, words });
  const shared = { words, navigation, tutor, session, profile, announcer, conversation, course, panel, languageModels };
  const library = createLazyLibrary(catalogue, { ...shared, modelFiles });
  const openCourse = createOpenCourse({ library, session }, report);
  return {
    ...shared,
    pythonCells: createLazyPython(base),
    pdfPages: createLazy(async () => (await import("./create-pdf-pages.ts")).openPdfPages),
    conversations,
    practice,
    standing,
    takeAway,
    learnerData: createLearnerData({ learner, conversation, profile, report, onChanged }),
    library,
    openCourse,
    doctor: createLazy(async () => (await import("./create-doctor.ts")).assembleDoctor({ ...shared, toasts })),
    toasts,
    readAloud: createReadAloud(createSpeech(), {
      heading,
      onNoVoice: () => void toasts.show({ text: words(answerWords).actions.noVoice }),
    }),
    install: createInstall(),
    update,
    files,
    memoryOnly,
    online: createOnline(),
    draft: signal(""),
    everyCourse: signal(false),
    layout: createLayout(),
  };
}
