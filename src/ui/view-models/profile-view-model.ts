/** The learner's settings, level, theme and what they know; what changed is saved at once. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { LearnerProfile } from "../../domain/conversation.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { changeProfile, joinChanges, type ProfileChange } from "../../domain/profile-change.ts";
import type { RetrievalSettings } from "../../domain/settings.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";

export interface ProfileViewModel {
  readonly profile: ReadonlySignal<LearnerProfile>;
  readonly knownIds: ReadonlySignal<ReadonlySet<ConceptId>>;
  /** Re-reads what is stored; what was changed here since stays changed. */
  load(): Promise<void>;
  update(change: NonNullable<ProfileChange["set"]>): void;
  updateSettings(change: Partial<RetrievalSettings>): void;
  setKnown(id: ConceptId, known: boolean): void;
  /** Several at once, for one save. */
  changeKnown(learned: readonly ConceptId[], forgotten: readonly ConceptId[]): void;
  /** Saves at once what waits to be saved. */
  saved(): Promise<void>;
}

/** A drag of a slider is saved this often: the first change at once, since a page may be left a moment later. */
const SAVE_EVERY_MS = 250;

export function createProfile(
  ports: {
    readonly learner: Pick<LearnerApi, "readProfile" | "changeProfile">;
    readonly onSaved: () => void;
    readonly report: ErrorSink;
  },
  initial: LearnerProfile,
): ProfileViewModel {
  const profile = signal(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved: ProfileChange = {};
  let saving: ProfileChange = {};
  let turn: Promise<void> = Promise.resolve();

  const save = (): Promise<void> => {
    turn = turn.then(async () => {
      saving = unsaved;
      unsaved = {};
      if (Object.keys(saving).length === 0) return;
      const outcome = await ports.learner.changeProfile(saving);
      saving = {};
      if (outcome.ok) ports.onSaved();
      else ports.report(outcome.error);
    });
    return turn;
  };
  const saveNow = (): void => {
    void save();
    timer = setTimeout(() => {
      timer = undefined;
      if (Object.keys(unsaved).length > 0) saveNow();
    }, SAVE_EVERY_MS);
  };
  const change = (changed: ProfileChange): void => {
    profile.value = changeProfile(profile.peek(), changed);
    unsaved = joinChanges(unsaved, changed);
    if (timer === undefined) saveNow();
  };

  return {
    profile,
    knownIds: computed(() => new Set(profile.value.known)),
    load: async () => {
      const outcome = await ports.learner.readProfile();
      if (outcome.ok) profile.value = changeProfile(outcome.value, joinChanges(saving, unsaved));
      else ports.report(outcome.error);
    },
    update: (set) => change({ set }),
    updateSettings: (settings) => change({ settings }),
    setKnown: (id, known) => change(known ? { learned: [id] } : { forgotten: [id] }),
    changeKnown: (learned, forgotten) => change({ learned, forgotten }),
    saved: save,
  };
}
