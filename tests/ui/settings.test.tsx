import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createMemoryLearnerStore } from "../../src/adapters/memory/learner-store.ts";
import { defaultProfile } from "../../src/domain/conversation.ts";
import { RetrievalSliders } from "../../src/ui/sidebar/retrieval-settings.tsx";
import { createProfile } from "../../src/ui/view-models/profile-view-model.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

test.each([
  ["Semantic search results", 3, 10, 5],
  ["Prerequisite depth", 0, 4, 2],
  ["Max concepts", 5, 25, 10],
])("the slider “%s” goes from %i to %i and starts at %i", async (name, min, max, value) => {
  const profile = createProfile(
    { learner: createMemoryLearnerStore(), report: () => undefined, onSaved: () => undefined },
    defaultProfile,
  );
  render(<RetrievalSliders profile={profile} />, root);
  const slider = page.getByRole("slider", { name, exact: true }).element() as HTMLInputElement;
  expect([slider.min, slider.max, slider.value]).toEqual([String(min), String(max), String(value)]);
});

test("moving a slider by keyboard changes the setting and the shown value", async () => {
  const profile = createProfile(
    { learner: createMemoryLearnerStore(), report: () => undefined, onSaved: () => undefined },
    defaultProfile,
  );
  render(<RetrievalSliders profile={profile} />, root);
  const slider = page.getByRole("slider", { name: "Prerequisite depth" });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(profile.profile.value.settings.prerequisiteDepth).toBe(3);
  expect(slider.element().parentElement?.querySelector("output")?.textContent).toBe("3");
});
