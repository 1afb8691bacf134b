/** Wires view models to the worker, the browser and each other. */
import { effect, signal } from "@preact/signals";
import { holdFocus } from "../adapters/browser/hold-focus.ts";
import { createInstall } from "../adapters/browser/install-prompt.ts";
import { createCrashFlag } from "../adapters/browser/language-model-crash-flag.ts";
import { createLearnerChannel } from "../adapters/browser/learner-channel.ts";
import { nextFrame } from "../adapters/browser/next-frame.ts";
import { createRouter } from "../adapters/browser/router.ts";
import { createSpeech } from "../adapters/browser/speech.ts";
import { yieldToBrowser } from "../adapters/browser/yield-to-browser.ts";
import { createModelFiles } from "../adapters/model-files/worker-model-files.ts";
import { createTutorClient } from "../adapters/threads/tutor-client.ts";
import { defaultProfile } from "../domain/conversation.ts";
import { answer as answerWords } from "../language/words/en/answer.ts";
import { answerWording } from "../language/words/en/answer-wording.ts";
import { conversation as conversationWords } from "../language/words/en/conversation.ts";
import { errors as errorWords } from "../language/words/en/errors.ts";
import { page as pageWords } from "../language/words/en/page.ts";
import { inEnglish } from "../language/words/words.ts";
import { BROWSER_MODEL } from "../ports/language-model-choice.ts";
import type { ErrorSink } from "../ports/page.ts";
import type { LearnerApi } from "../protocol/learner-api.ts";
import type { ModelFilesApi } from "../protocol/model-files-api.ts";
import { answerParts } from "../ui/answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { createLazy } from "../ui/lazy.ts";
import { createAnnouncer } from "../ui/view-models/announcer-view-model.ts";
import { createConversation } from "../ui/view-models/conversation-view-model.ts";
import { createConversations } from "../ui/view-models/conversations-view-model.ts";
import { createCourse } from "../ui/view-models/course-view-model.ts";
import { createLearnerData } from "../ui/view-models/learner-data-view-model.ts";
import { createPanel } from "../ui/view-models/panel-view-model.ts";
import { createProfile, type ProfileViewModel } from "../ui/view-models/profile-view-model.ts";
import { createReadAloud } from "../ui/view-models/read-aloud-view-model.ts";
import { createSession } from "../ui/view-models/session-view-model.ts";
import { createToasts } from "../ui/view-models/toasts-view-model.ts";
import { createLazyPractice } from "./create-practice.ts";
import { createLanguageModelCatalogue } from "./language-model-catalogue.ts";
import { createLanguageModels, startLanguageModelWorker } from "./language-models.ts";
import { createLayout } from "./layout.ts";
import { createLearnerWithFallback } from "./learner-fallback.ts";
import { createLearnerSync } from "./learner-sync.ts";
import { titlesElsewhere } from "./open-tabs.ts";
import { sayStorageState } from "./say-storage-state.ts";
import { readThemeHint } from "./theme.ts";

function createOnline(): AppViewModel["online"] {
  const online = signal(navigator.onLine);
  for (const event of ["online", "offline"]) addEventListener(event, () => (online.value = navigator.onLine));
  return online;
}

const startModelFilesWorker = (): Worker =>
  new Worker(new URL("../../workers/model-files.worker.ts", import.meta.url), { type: "module", name: "model-files" });

const loadMemoryLearner = async (): Promise<LearnerApi> =>
  (await import("../adapters/memory/learner-api.ts")).createMemoryLearner();

/** The learner's language model, and the catalogue it is chosen from. */
function createModels({ profile }: Pick<ProfileViewModel, "profile">, modelFiles: ModelFilesApi) {
  const catalogue = createLanguageModelCatalogue();
  effect(() => {
    // Its title is shown before it is loaded.
    if (profile.value.languageModel !== defaultProfile.languageModel) void catalogue.load().catch(() => undefined);
  });
  const languageModels = createLanguageModels({
    catalogue: catalogue.load,
    chosen: () => profile.peek().languageModel,
    modelFiles,
    startWorker: startLanguageModelWorker,
    crashFlag: createCrashFlag({
      storage: () => localStorage,
      page: window,
      wasDiscarded: (document as { readonly wasDiscarded?: boolean }).wasDiscarded === true,
      locks: navigator.locks as LockManager | undefined,
    }),
  });
  return { catalogue, languageModels };
}

export function createApp(base: string, { update, files }: Pick<AppViewModel, "update" | "files">): AppViewModel {
  const words = inEnglish;
  const navigation = createRouter(base);
  const { tutor, restart } = createTutorClient();
  const { learner, memoryOnly } = createLearnerWithFallback(tutor, loadMemoryLearner);
  const announcer = createAnnouncer();
  const toasts = createToasts({
    set: (run, ms) => window.setTimeout(run, ms),
    clear: (handle) => window.clearTimeout(handle),
  });
  const session = createSession({ tutor, restartWorker: restart });
  const report: ErrorSink = (error) => {
    if (error.type === "worker-crashed") session.fail(error);
    // What stays so has a standing note.
    else if (error.type !== "aborted" && error.type !== "storage-too-new")
      toasts.show({ kind: error.type, text: words(errorWords).note(error) });
  };
  sayStorageState({ tutor, toasts, words, titlesElsewhere, reload: () => location.reload() });
  const channel = createLearnerChannel();
  const announce = createLearnerSync(channel, () => ({ profile, conversation, conversations, practice }));
  const onSaved = (id: string): void => announce({ type: "conversation", id });

  const profile = createProfile(
    { learner, report, onSaved: () => announce({ type: "profile" }) },
    { ...defaultProfile, theme: readThemeHint() },
  );
  const modelFiles = createModelFiles(startModelFilesWorker);
  const { catalogue, languageModels } = createModels(profile, modelFiles);
  const conversations = createConversations({ learner, report, heading: words(answerWording).heading, onSaved });
  const conversation = createConversation({
    tutor,
    generation: {
      models: languageModels,
      tutor,
      loadWriter: () => import("../ui/view-models/generate-answer.ts"),
      nextFrame,
    },
    learner,
    session,
    profile,
    announcer,
    words: words(conversationWords).said,
    report,
    onSaved,
    loadAnswerView: answerParts.load,
    yieldToBrowser,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });

  let notified: string | undefined;
  effect(() => {
    const notice = session.stats.value?.notice;
    // Missing storage has its own standing note.
    if (!notice || notice.type === notified || (notice.type === "storage-unavailable" && memoryOnly.value)) return;
    notified = notice.type;
    report(notice);
  });

  let offeredUpdate = false;
  effect(() => {
    if (!update.ready.value || conversation.busy.value || offeredUpdate) return;
    offeredUpdate = true;
    const { ready, apply } = words(pageWords).update;
    toasts.show({ text: ready, sticky: true, action: { label: apply, run: update.apply } });
  });

  const onChanged = (): void => announce({ type: "everything" });
  const learnerData = createLearnerData({ learner, conversation, profile, report, onChanged });
  const course = createCourse(tutor);
  const panel = createPanel({ tutor, loadAnswerView: answerParts.load, holdFocus });
  const practice = createLazyPractice({ tutor, learner, session, profile, report, announce });
  const library = createLazy(async () => {
    const [{ assembleLibrary }, languageModelCatalogue] = await Promise.all([
      import("./create-library.ts"),
      catalogue.load(),
    ]);
    return assembleLibrary({
      words,
      navigation,
      tutor,
      session,
      profile,
      announcer,
      conversation,
      course,
      panel,
      modelFiles,
      languageModels,
      languageModelCatalogue,
    });
  });

  return {
    words,
    navigation,
    tutor,
    session,
    profile,
    conversation,
    conversations,
    learnerData,
    course,
    practice,
    library,
    languageModels: {
      ...languageModels,
      titleOf: (id) => (id === BROWSER_MODEL ? words(conversationWords).model.browser : (catalogue.titleOf(id) ?? id)),
    },
    panel,
    toasts,
    announcer,
    readAloud: createReadAloud(createSpeech(), {
      heading: words(answerWording).heading,
      onNoVoice: () => void toasts.show({ text: words(answerWords).actions.noVoice }),
    }),
    install: createInstall(),
    update,
    files,
    memoryOnly,
    online: createOnline(),
    draft: signal(""),
    layout: createLayout(),
  };
}
