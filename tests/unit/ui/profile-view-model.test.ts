import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultProfile } from "../../../src/domain/conversation.ts";
import type { ProfileChange } from "../../../src/domain/profile-change.ts";
import { ok } from "../../../src/domain/result.ts";
import { createProfile } from "../../../src/ui/view-models/profile-view-model.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function profileThatSaves() {
  const saves: ProfileChange[] = [];
  const learner = {
    readProfile: async () => ok(defaultProfile),
    changeProfile: async (change: ProfileChange) => {
      saves.push(change);
      return ok(undefined);
    },
  };
  return { saves, profile: createProfile({ learner, onSaved: () => {}, report: () => {} }, defaultProfile) };
}

test("a change is saved at once: the page may be left a moment later", async () => {
  const { saves, profile } = profileThatSaves();
  profile.update({ singleKeys: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(saves.map(({ set }) => set)).toEqual([{ singleKeys: false }]);
});

test("a drag is saved seldom, and where it ended", async () => {
  const { saves, profile } = profileThatSaves();
  for (let maxConcepts = 5; maxConcepts <= 12; maxConcepts++) {
    profile.updateSettings({ maxConcepts });
    await vi.advanceTimersByTimeAsync(40);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves.map(({ settings }) => settings?.maxConcepts)).toEqual([5, 11, 12]);
});
