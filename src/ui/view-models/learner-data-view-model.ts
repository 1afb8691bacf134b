/** Taking the learner's data along, bringing it in, deleting it; each change can be taken back whole. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { ImportReport, LearnerUndo } from "../../domain/learner-data.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { ConversationViewModel } from "./conversation-view-model.ts";
import type { TakeBack } from "./deleting.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";

export interface LearnerDataViewModel {
  /** How many entries the log of learning has, and how many of them are answers. */
  readonly learning: ReadonlySignal<{ readonly entries: number; readonly answers: number }>;
  countLearning(): Promise<void>;
  exportFile: LearnerApi["exportFile"];
  importFile(name: string, json: string): Promise<Result<ImportReport & { readonly takeBack: TakeBack }, AppError>>;
  /** @returns how many conversations went */
  deleteEverything(): Promise<Result<{ readonly conversations: number; readonly takeBack: TakeBack }, AppError>>;
}

export function createLearnerData(ports: {
  readonly learner: Pick<LearnerApi, "exportFile" | "importFile" | "deleteEverything" | "undo" | "readLearning">;
  readonly conversation: Pick<ConversationViewModel, "saved" | "startNew">;
  readonly profile: Pick<ProfileViewModel, "saved">;
  readonly report: ErrorSink;
  /** Everything may have changed: what is shown is read again, here and in other tabs. */
  readonly onChanged: () => void;
}): LearnerDataViewModel {
  const { learner, conversation, profile } = ports;
  const learning = signal({ entries: 0, answers: 0 });
  const countLearning = async (): Promise<void> => {
    const events = await learner.readLearning();
    if (!events.ok) return;
    const answers = events.value.filter(({ type }) => type === "review").length;
    learning.value = { entries: events.value.length, answers };
  };
  const changed = (): void => {
    ports.onChanged();
    void countLearning();
  };
  const saved = async (): Promise<void> => {
    await Promise.all([conversation.saved(), profile.saved()]);
  };
  const takeBack =
    (undo: LearnerUndo): TakeBack =>
    async () => {
      const outcome = await learner.undo(undo);
      if (outcome.ok) changed();
      else ports.report(outcome.error);
    };
  return {
    learning,
    countLearning,
    exportFile: async () => {
      await saved();
      return learner.exportFile();
    },
    importFile: async (name, json) => {
      await saved();
      const outcome = await learner.importFile(name, json);
      if (!outcome.ok) return outcome;
      changed();
      return ok({ ...outcome.value, takeBack: takeBack(outcome.value.undo) });
    },
    deleteEverything: async () => {
      conversation.startNew();
      await saved();
      const outcome = await learner.deleteEverything();
      if (!outcome.ok) return outcome;
      changed();
      return ok({ conversations: outcome.value.conversations.length, takeBack: takeBack(outcome.value) });
    },
  };
}
