/** A learner's store with its file: what the interface is given. */
import { ok } from "../domain/result.ts";
import type { LearnerStore } from "../ports/learner-store.ts";
import type { LearnerApi } from "../protocol/learner-api.ts";
import { readLearnerFile, writeLearnerFile } from "./learner-file.ts";

export function createLearnerApi(store: LearnerStore): LearnerApi {
  const { close: _close, readEverything: _readEverything, merge: _merge, ...steps } = store;
  return {
    ...steps,
    exportFile: async () => {
      const everything = await store.readEverything();
      if (!everything.ok) return everything;
      const { unreadable, ...data } = everything.value;
      return ok({ json: writeLearnerFile(data), conversations: data.conversations.length, unreadable });
    },
    importFile: async (name, json) => {
      const file = readLearnerFile(name, json);
      if (!file.ok) return file;
      const merged = await store.merge(file.value.data);
      return merged.ok ? ok({ ...merged.value, problems: file.value.problems }) : merged;
    },
  };
}
