/** How well the concepts of the open course are known by the learner's own answers, at hand before an answer needs it. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ConceptId, CourseId } from "../../domain/ids.ts";
import type { KnowledgeStage } from "../../domain/knowledge.ts";
import type { LearnerTime } from "../../domain/learning.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { PracticeApi } from "../../protocol/practice-api.ts";
import { practiceSettings } from "./practice-settings.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";
import type { SessionViewModel } from "./session-view-model.ts";

export type Stages = ReadonlyMap<ConceptId, KnowledgeStage>;

export interface StandingViewModel {
  /** Of what was met; empty until the log was read, and while it can't be. */
  readonly stages: ReadonlySignal<Stages>;
  /** Reads the log again. */
  refresh(): Promise<void>;
  /** Resolves when the latest reading is over. */
  whenRead(): Promise<void>;
}

export interface StandingPorts {
  readonly tutor: Pick<PracticeApi, "standing">;
  readonly learner: Pick<LearnerApi, "readLearning">;
  readonly session: Pick<SessionViewModel, "stats">;
  readonly profile: Pick<ProfileViewModel, "profile">;
  readonly now: () => LearnerTime;
}

export const solidIn = (stages: Stages): readonly ConceptId[] =>
  [...stages].flatMap(([id, stage]) => (stage === "solid" ? [id] : []));

export function createStanding({ tutor, learner, session, profile, now }: StandingPorts): StandingViewModel {
  const stages = signal<Stages>(new Map());
  let latest = 0;
  const read = async (): Promise<void> => {
    const turn = ++latest;
    if (session.stats.peek() === undefined) return;
    const events = await learner.readLearning();
    const { known } = profile.profile.peek();
    const settings = practiceSettings(profile.profile.peek());
    const standing = events.ok ? await tutor.standing({ events: events.value, now: now(), settings, known }) : events;
    // What can't be read is said where it is needed: Practice.
    if (turn === latest) stages.value = new Map(standing.ok ? standing.value.map((s) => [s.concept, s.stage]) : []);
  };
  let reading: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    reading = read();
    return reading;
  };
  let course: CourseId | undefined;
  effect(() => {
    const opened = session.stats.value?.meta.id;
    if (opened === course) return;
    course = opened;
    stages.value = new Map();
    void refresh();
  });
  return { stages, refresh, whenRead: () => reading };
}
