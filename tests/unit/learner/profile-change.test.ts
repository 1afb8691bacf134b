import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultProfile } from "../../../src/domain/conversation.ts";
import { conceptId, courseId } from "../../../src/domain/ids.ts";
import { changeProfile, joinChanges, type ProfileChange } from "../../../src/domain/profile-change.ts";

const concepts = fc.uniqueArray(fc.constantFrom("a", "b", "c").map(conceptId));
const change: fc.Arbitrary<ProfileChange> = fc
  .record({
    set: fc.constantFrom({}, { level: "deep" } as const, { course: courseId("x") }, { course: undefined }),
    settings: fc.constantFrom({}, { topK: 7 }, { maxConcepts: 20 }),
    learned: concepts,
    forgotten: concepts,
  })
  .map(({ forgotten, learned, ...rest }) => ({
    ...rest,
    learned,
    forgotten: forgotten.filter((id) => !learned.includes(id)),
  }));

test("two changes saved as one do what they do one after the other", () => {
  void fc.assert(
    fc.property(change, change, (first, then) => {
      const one = changeProfile(defaultProfile, joinChanges(first, then));
      const two = changeProfile(changeProfile(defaultProfile, first), then);
      expect({ ...one, known: [...one.known].sort() }).toEqual({ ...two, known: [...two.known].sort() });
    }),
  );
});
