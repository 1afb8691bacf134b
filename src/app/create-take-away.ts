/** Taking questions away, loaded when Practice is first visited. */
import type { Translate } from "../language/words/words.ts";
import type { Navigation } from "../ports/navigation.ts";
import { createLazy, type Lazy } from "../ui/lazy.ts";
import type { TakeAwayPorts, TakeAwayViewModel } from "../ui/view-models/take-away-view-model.ts";

interface Parts extends Pick<TakeAwayPorts, "tutor" | "learner" | "session" | "announcer"> {
  readonly navigation: Navigation;
  readonly words: Translate;
}

const startDeckWorker = (): Worker =>
  new Worker(new URL("../../workers/deck.worker.ts", import.meta.url), { type: "module", name: "deck" });

export const createLazyTakeAway = ({ navigation, words, ...ports }: Parts): Lazy<TakeAwayViewModel> =>
  createLazy(async () => {
    const [{ createTakeAway }, { downloadBlob }, { createWorkerDeckMaker }, { takeAway: english }] = await Promise.all([
      import("../ui/view-models/take-away-view-model.ts"),
      import("../ui/download-text.ts"),
      import("../adapters/threads/worker-deck-maker.ts"),
      import("../language/words/en/take-away.ts"),
    ]);
    return createTakeAway({
      ...ports,
      decks: createWorkerDeckMaker(startDeckWorker),
      words: words(english),
      pages: `${new URL(navigation.href({ name: "course" }), location.href).href}/`,
      now: Date.now,
      save: downloadBlob,
    });
  });
