/** Practising: what is due, one item at a time, each answer stored before it is shown as given. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { type Grade, type LearnerTime, type LearningEvent, type ReviewEvent, seenId } from "../../domain/learning.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import type { Result } from "../../domain/result.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { MemoryFitter } from "../../protocol/memory-fit-api.ts";
import type {
  ConceptPractice,
  PracticeApi,
  PracticePlan,
  PracticeRequest,
  PracticeTask,
} from "../../protocol/practice-api.ts";
import { isRight, type Response } from "../practice/judge-response.ts";
import { createExplaining, type ExplainingViewModel } from "./explaining-view-model.ts";
import { createOwnMemory } from "./fit-own-memory.ts";
import type { GivenAnswer } from "./given-answer.ts";
import { createGoal, type GoalViewModel } from "./goal-view-model.ts";
import { createPlacement, type PlacementViewModel } from "./placement-view-model.ts";
import { practiceSettings } from "./practice-settings.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";
import type { SessionViewModel } from "./session-view-model.ts";

export interface Round {
  /** The concept it is about; absent for what is due. */
  readonly concept?: ConceptId;
  /** It is of what was answered wrong. */
  readonly missed?: true;
  readonly tasks: readonly PracticeTask[];
  /** Place of the task being asked; past the last when the round is over. */
  readonly at: number;
  readonly answer?: GivenAnswer;
  readonly right: number;
  /** The question before this one, answered: so that its answer can still be taken back. */
  readonly before?: Round;
}

export interface PracticeViewModel {
  readonly plan: ReadonlySignal<PracticePlan | undefined>;
  readonly round: ReadonlySignal<Round | undefined>;
  readonly error: ReadonlySignal<AppError | undefined>;
  /** Reads the log and plans again; what is being asked stays. */
  refresh(): Promise<void>;
  /** A round of what is due, or about one concept, of all kinds of items or one. */
  start(concept?: ConceptId, only?: PracticeItem["kind"]): Promise<void>;
  /** A round of what was answered wrong last time. */
  startMissed(): Promise<void>;
  ofConcept(id: ConceptId, only?: PracticeItem["kind"]): Promise<Result<ConceptPractice, AppError>>;
  /** Judges and stores an answer outside a round; undefined while no course is open. */
  give(task: PracticeTask, response: Response): Promise<GivenAnswer | undefined>;
  answer(response: Response): Promise<void>;
  /** After a right answer: it was harder or easier than that. */
  regrade(grade: Grade): Promise<void>;
  next(): void;
  /** Takes the last answer of the round back and asks again. */
  undo(): Promise<void>;
  leave(): Promise<void>;
  readonly placement: PlacementViewModel;
  readonly explaining: ExplainingViewModel;
  readonly goal: GoalViewModel;
  /** A concept's page was opened. */
  read(concept: ConceptId): Promise<void>;
}

export interface PracticePorts {
  readonly tutor: PracticeApi;
  readonly learner: Pick<LearnerApi, "readLearning" | "saveLearning" | "deleteLearning">;
  readonly session: Pick<SessionViewModel, "stats">;
  readonly profile: Pick<ProfileViewModel, "profile" | "update">;
  readonly fitter: MemoryFitter;
  readonly report: ErrorSink;
  /** The log has changed: other tabs are told. */
  readonly onSaved: () => void;
  readonly now: () => LearnerTime;
  readonly newId: () => string;
}

export function createPractice(ports: PracticePorts): PracticeViewModel {
  const plan = signal<PracticePlan | undefined>(undefined);
  const round = signal<Round | undefined>(undefined);
  const error = signal<AppError | undefined>(undefined);

  const request = async (): Promise<Result<PracticeRequest, AppError>> => {
    const events = await ports.learner.readLearning();
    return events.ok
      ? {
          ok: true,
          value: {
            events: events.value,
            now: ports.now(),
            settings: practiceSettings(ports.profile.profile.peek()),
            known: ports.profile.profile.peek().known,
          },
        }
      : events;
  };
  const refresh = async (): Promise<void> => {
    const asked = await request();
    const planned = asked.ok ? await ports.tutor.practicePlan(asked.value) : asked;
    error.value = planned.ok ? undefined : planned.error;
    if (planned.ok) plan.value = planned.value;
  };
  const ofConcept: PracticeViewModel["ofConcept"] = async (id, only) => {
    const asked = await request();
    return asked.ok ? ports.tutor.practiceConcept(id, asked.value, only) : asked;
  };
  const fitOwnMemory = createOwnMemory(ports);
  const answering = createAnswering(ports, round, refresh);
  return {
    plan,
    round,
    error,
    refresh,
    ofConcept,
    start: async (concept, only) => {
      if (concept === undefined) {
        await refresh();
        const tasks = plan.peek()?.tasks ?? [];
        round.value = tasks.length > 0 ? { tasks, at: 0, right: 0 } : undefined;
        return;
      }
      const practice = await ofConcept(concept, only);
      error.value = practice.ok ? undefined : practice.error;
      round.value = practice.ok ? { concept, tasks: practice.value.tasks, at: 0, right: 0 } : undefined;
    },
    startMissed: async () => {
      await refresh();
      const missed = plan.peek()?.missed;
      if (missed) round.value = { missed: true, tasks: missed, at: 0, right: 0 };
    },
    ...answering,
    explaining: createExplaining(ports.tutor),
    goal: createGoal({
      readLearning: ports.learner.readLearning,
      save: (event) => saveEvents(ports, [event]),
      course: () => ports.session.stats.peek()?.meta.id,
      now: ports.now,
      onChanged: refresh,
    }),
    placement: createPlacement({
      give: answering.give,
      place: async (answers, stopped) => {
        const asked = await request();
        return asked.ok ? ports.tutor.placement({ ...asked.value, answers, stopped }) : asked;
      },
    }),
    leave: async () => {
      round.value = undefined;
      await refresh();
      // In the background: it takes seconds, and what is shown meanwhile is right by the weights so far.
      void fitOwnMemory().then((isNew) => (isNew ? refresh() : undefined));
    },
    read: async (concept) => {
      const course = ports.session.stats.peek()?.meta.id;
      if (course === undefined) return;
      const id = seenId(course, concept);
      await saveEvents(ports, [{ type: "seen", id, course, concept, at: ports.now().at }]);
    },
  };
}

async function saveEvents(
  { learner, report, onSaved }: PracticePorts,
  events: readonly LearningEvent[],
): Promise<boolean> {
  const saved = await learner.saveLearning(events);
  if (saved.ok) onSaved();
  else report(saved.error);
  return saved.ok;
}

/** The task that waits for an answer, or shows what was given. */
function currentTask(round: ReadonlySignal<Round | undefined>) {
  const now = round.peek();
  const task = now?.tasks[now.at];
  return now && task && { now, task };
}

function createAnswering(
  ports: PracticePorts,
  round: Signal<Round | undefined>,
  refresh: () => Promise<void>,
): Pick<PracticeViewModel, "give" | "answer" | "regrade" | "next" | "undo"> {
  /** Its answer is being stored: a second press changes nothing. */
  let storing: Round | undefined;
  const give: PracticeViewModel["give"] = async ({ item }, response) => {
    const course = ports.session.stats.peek()?.meta.id;
    if (course === undefined) return undefined;
    const right = isRight(item, response);
    const review: ReviewEvent = {
      type: "review",
      id: ports.newId(),
      course,
      concept: item.concept,
      item: item.id,
      grade: right ? 3 : 1,
      ...ports.now(),
    };
    return { response, right, review, saved: await saveEvents(ports, [review]) };
  };
  return {
    give,
    answer: async (response) => {
      const asked = currentTask(round);
      if (!asked || asked.now.answer || storing === asked.now) return;
      storing = asked.now;
      const answer = await give(asked.task, response);
      // Left meanwhile: what was stored stays stored.
      if (round.peek() !== asked.now || !answer) return;
      const { tasks, right } = asked.now;
      round.value = {
        ...asked.now,
        // What was wrong comes once more before the round is over.
        tasks: answer.right ? tasks : [...tasks, { ...asked.task, reviews: asked.task.reviews + 1 }],
        right: right + Number(answer.right),
        answer,
      };
    },
    regrade: async (grade) => {
      const now = round.peek();
      if (!now?.answer) return;
      const { review } = now.answer;
      const changed = { ...review, grade, revision: (review.revision ?? 0) + 1 };
      if (await saveEvents(ports, [changed])) round.value = { ...now, answer: { ...now.answer, review: changed } };
    },
    next: () => {
      const now = round.peek();
      if (!now?.answer) return;
      const { answer: _answer, ...rest } = now;
      round.value = { ...rest, at: now.at + 1, before: now };
      if (now.at + 1 >= now.tasks.length) void refresh();
    },
    undo: async () => {
      const shown = round.peek();
      const now = shown?.answer ? shown : shown?.before;
      if (!now?.answer) return;
      const { answer, ...rest } = now;
      const deleted = await ports.learner.deleteLearning(answer.review.id);
      if (!deleted.ok) return ports.report(deleted.error);
      ports.onSaved();
      round.value = {
        ...rest,
        tasks: answer.right ? now.tasks : now.tasks.slice(0, -1),
        right: now.right - Number(answer.right),
      };
    },
  };
}
