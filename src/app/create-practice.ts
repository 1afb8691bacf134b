/** Practice, loaded when it is first needed, with this device's clock. */
import type { LearnerChannel } from "../ports/page.ts";
import { createLazy, type Lazy } from "../ui/lazy.ts";
import type { PracticePorts, PracticeViewModel } from "../ui/view-models/practice-view-model.ts";

interface Parts extends Pick<PracticePorts, "tutor" | "learner" | "session" | "profile" | "report"> {
  readonly announce: LearnerChannel["changed"];
}

export const createLazyPractice = ({ announce, ...ports }: Parts): Lazy<PracticeViewModel> =>
  createLazy(async () => {
    const { createPractice } = await import("../ui/view-models/practice-view-model.ts");
    return createPractice({
      ...ports,
      onSaved: () => announce({ type: "learning" }),
      now: () => ({ at: Date.now(), zoneMinutes: -new Date().getTimezoneOffset() }),
      newId: () => crypto.randomUUID(),
    });
  });
