/** Ports for view models: a tutor that answers at once, learner data in memory, time that only moves when told. */
import { signal } from "@preact/signals";
import { createMemoryLearner } from "../../src/adapters/memory/learner-api.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { defaultProfile } from "../../src/domain/conversation.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { CourseId } from "../../src/domain/ids.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { conversation as conversationWords } from "../../src/language/words/en/conversation.ts";
import { inEnglish, type Translate } from "../../src/language/words/words.ts";
import type { LanguageModelState, LanguageModelsPort } from "../../src/ports/language-model-choice.ts";
import type { AcrossApi } from "../../src/protocol/across-api.ts";
import type { GenerationApi } from "../../src/protocol/generation-api.ts";
import type { LearnerApi } from "../../src/protocol/learner-api.ts";
import type { AskReply, AskRequest, CourseStats } from "../../src/protocol/tutor-api.ts";
import { createAnnouncer } from "../../src/ui/view-models/announcer-view-model.ts";
import { createConversation } from "../../src/ui/view-models/conversation-view-model.ts";
import type { GenerationPorts } from "../../src/ui/view-models/generation-ports.ts";
import { createProfile } from "../../src/ui/view-models/profile-view-model.ts";
import { createSession } from "../../src/ui/view-models/session-view-model.ts";

export function makeAnswer(question: string): Answer {
  return {
    question,
    intent: "define",
    inScope: true,
    level: "standard",
    seeds: [],
    order: [],
    groups: [],
    sections: [
      {
        id: "introduction",
        heading: "Introduction",
        kind: "introduction",
        blocks: [{ markdown: "One.", citations: [] }],
      },
      { id: "summary", heading: "Summary", kind: "summary", blocks: [{ markdown: "Two.", citations: [] }] },
    ],
    hints: [],
    citations: [],
    nearest: [],
    settings: defaultSettings,
    course: { id: "c", title: "Course", contentHash: "0123456789abcdef0123" },
    search: { meaning: true, embedder: "fake", indexBackend: "fake" },
  };
}

/** A promise that the test settles. */
export function gate<T>(): { readonly promise: Promise<T>; open(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, open: (value) => settle(value) };
}

const noModels: LanguageModelsPort = {
  active: signal(undefined),
  state: signal<LanguageModelState>({ type: "off" }),
  load: async () => err({ type: "aborted" }),
  wanted: async () => ok(undefined),
  unload: async () => undefined,
  browserModel: async () => "unavailable",
};

export const checksNothing: GenerationApi = {
  prompt: async () => ok({ messages: [{ role: "user", content: "?" }], sources: [], maxTokens: 100 }),
  ground: async ({ sentences }) => ok(sentences.map(() => ({ verdict: "unchecked", citations: [], missing: [] }))),
};

type Ask = (request: AskRequest) => Promise<Result<AskReply, AppError>>;
type Open = () => Promise<Result<CourseStats, AppError>>;

export const answerAtOnce: Ask = async ({ question }) => ok({ answer: makeAnswer(question), timingsMs: {} });
export const openAtOnce: Open = async () => ok({} as CourseStats);

interface Options {
  readonly ask?: Ask;
  readonly open?: Open;
  readonly askAcross?: AcrossApi["askAcross"];
  readonly askIn?: AcrossApi["askIn"];
  readonly learner?: LearnerApi;
  readonly onSaved?: (id: string) => void;
  /** Without it, no language model is chosen. */
  readonly generation?: Pick<GenerationPorts, "models" | "tutor">;
  readonly words?: Translate;
}

/** A conversation with everything it needs; `asked` collects what reached the tutor. */
export function startConversation(options: Options = {}) {
  const { ask = answerAtOnce, open = openAtOnce, learner = createMemoryLearner(), words = inEnglish } = options;
  const { models = noModels, tutor: generator = checksNothing } = options.generation ?? {};
  const asked: AskRequest[] = [];
  const errors: AppError[] = [];
  const askOpen = (request: AskRequest) => {
    asked.push(request);
    return ask(request);
  };
  const tutor = {
    open,
    stats: open,
    watch: async () => ok(undefined),
    ask: askOpen,
    askIn: options.askIn ?? ((_course: CourseId, request: AskRequest) => askOpen(request)),
    askAcross: options.askAcross ?? askOpen,
  };
  const session = createSession({ tutor, restartWorker: () => undefined });
  const announcer = createAnnouncer();
  const report = (error: AppError): void => void errors.push(error);
  const profile = createProfile({ learner, report, onSaved: () => undefined }, defaultProfile);
  let time = 0;
  const conversation = createConversation({
    tutor,
    generation: {
      models,
      tutor: generator,
      loadWriter: () => import("../../src/ui/view-models/generate-answer.ts"),
      nextFrame: () => new Promise((resolve) => setTimeout(resolve)),
    },
    learner,
    session,
    profile,
    standing: { stages: signal(new Map()), whenRead: async () => undefined },
    announcer,
    words: words(conversationWords).said,
    report,
    onSaved: options.onSaved ?? (() => undefined),
    loadAnswerView: async () => undefined,
    yieldToBrowser: async () => undefined,
    now: () => ++time,
    newId: () => crypto.randomUUID(),
  });
  return { conversation, session, profile, announcer, learner, asked, errors, report };
}
