/** A change to the learner's profile: tabs save what they changed, never a copy of the whole. */
import type { LearnerProfile } from "./conversation.ts";
import type { ConceptId, CourseId } from "./ids.ts";
import { clampSettings, type RetrievalSettings } from "./settings.ts";

export interface ProfileChange {
  readonly set?: Partial<Omit<LearnerProfile, "known" | "course" | "settings">> & {
    /** `undefined` for the bundled course. */
    readonly course?: CourseId | undefined;
  };
  readonly settings?: Partial<RetrievalSettings>;
  readonly learned?: readonly ConceptId[];
  readonly forgotten?: readonly ConceptId[];
}

export function changeProfile(profile: LearnerProfile, change: ProfileChange): LearnerProfile {
  const { course, ...changed } = { course: profile.course, ...change.set };
  const { course: _former, ...rest } = profile;
  const touched = new Set([...(change.learned ?? []), ...(change.forgotten ?? [])]);
  return {
    ...rest,
    ...changed,
    ...(course === undefined ? {} : { course }),
    settings: clampSettings({ ...profile.settings, ...change.settings }),
    known: [...profile.known.filter((id) => !touched.has(id)), ...(change.learned ?? [])],
  };
}

/** Two changes as one: the later has the last word. */
export function joinChanges(first: ProfileChange, then: ProfileChange): ProfileChange {
  const without = (ids: readonly ConceptId[] = [], others: readonly ConceptId[] = []): readonly ConceptId[] =>
    ids.filter((id) => !others.includes(id));
  return {
    set: { ...first.set, ...then.set },
    settings: { ...first.settings, ...then.settings },
    learned: [...without(without(first.learned, then.forgotten), then.learned), ...(then.learned ?? [])],
    forgotten: [...without(without(first.forgotten, then.learned), then.forgotten), ...(then.forgotten ?? [])],
  };
}
