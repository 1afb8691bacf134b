/** The learner's settings, level, theme and what they know; saved a moment after each change. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { LearnerProfile } from "../../domain/conversation.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { clampSettings, type RetrievalSettings } from "../../domain/settings.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/tutor-api.ts";

export interface ProfileViewModel {
  readonly profile: ReadonlySignal<LearnerProfile>;
  readonly knownIds: ReadonlySignal<ReadonlySet<ConceptId>>;
  load(): Promise<void>;
  update(change: Partial<LearnerProfile>): void;
  updateSettings(change: Partial<RetrievalSettings>): void;
  setKnown(id: ConceptId, known: boolean): void;
}

/** One save for a whole drag of a slider. */
const SAVE_DELAY_MS = 250;

export function createProfile(
  ports: {
    readonly learner: Pick<LearnerApi, "readProfile" | "saveProfile">;
    readonly onSaved: () => void;
    readonly report: ErrorSink;
  },
  initial: LearnerProfile,
): ProfileViewModel {
  const profile = signal(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (): Promise<void> => {
    timer = undefined;
    const outcome = await ports.learner.saveProfile(profile.peek());
    if (outcome.ok) ports.onSaved();
    else ports.report(outcome.error);
  };
  const update = (change: Partial<LearnerProfile>): void => {
    profile.value = { ...profile.peek(), ...change };
    clearTimeout(timer);
    timer = setTimeout(() => void save(), SAVE_DELAY_MS);
  };

  return {
    profile,
    knownIds: computed(() => new Set(profile.value.known)),
    load: async () => {
      const outcome = await ports.learner.readProfile();
      if (timer !== undefined) return;
      if (outcome.ok) profile.value = { ...outcome.value, settings: clampSettings(outcome.value.settings) };
      else ports.report(outcome.error);
    },
    update,
    updateSettings: (change) => update({ settings: clampSettings({ ...profile.peek().settings, ...change }) }),
    setKnown: (id, known) => {
      const others = profile.peek().known.filter((other) => other !== id);
      update({ known: known ? [...others, id] : others });
    },
  };
}
