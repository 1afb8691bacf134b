/** Practice, loaded when it is first needed, with this device's clock. */
import type { LearnerChannel } from "../ports/page.ts";
import { createLazy, type Lazy } from "../ui/lazy.ts";
import type { PracticePorts, PracticeViewModel } from "../ui/view-models/practice-view-model.ts";
import { learnerTime } from "./learner-time.ts";

interface Parts extends Pick<PracticePorts, "tutor" | "learner" | "session" | "profile" | "report"> {
  readonly announce: LearnerChannel["changed"];
}

const startMemoryFitWorker = (): Worker =>
  new Worker(new URL("../../workers/memory-fit.worker.ts", import.meta.url), { type: "module", name: "memory-fit" });

export const createLazyPractice = ({ announce, ...ports }: Parts): Lazy<PracticeViewModel> =>
  createLazy(async () => {
    const { createPractice } = await import("../ui/view-models/practice-view-model.ts");
    const { createWorkerMemoryFitter } = await import("../adapters/threads/worker-memory-fitter.ts");
    return createPractice({
      ...ports,
      fitter: createWorkerMemoryFitter(startMemoryFitWorker),
      onSaved: () => announce({ type: "learning" }),
      now: learnerTime,
      newId: () => crypto.randomUUID(),
    });
  });
