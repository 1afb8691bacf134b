/** Says when another tab keeps this one from its data, or has taken the data over: it stays said until it is over. */

import { errors } from "../language/words/en/errors.ts";
import { page } from "../language/words/en/page.ts";
import type { Translate } from "../language/words/words.ts";
import type { StorageState } from "../ports/storage-state.ts";
import type { StorageApi } from "../protocol/storage-api.ts";
import type { ToastsViewModel } from "../ui/view-models/toasts-view-model.ts";

interface Ports {
  readonly tutor: StorageApi;
  readonly toasts: ToastsViewModel;
  readonly words: Translate;
  /** What other tabs of this origin show, as far as it can be known. */
  readonly titlesElsewhere: () => Promise<readonly string[]>;
  readonly reload: () => void;
}

export function sayStorageState({ tutor, toasts, words, titlesElsewhere, reload }: Ports): void {
  let said: number | undefined;
  let current: StorageState = "free";
  const { storage } = words(page);
  const say = async (state: StorageState): Promise<void> => {
    current = state;
    const titles = state === "blocked" ? await titlesElsewhere() : [];
    if (current !== state) return;
    if (said !== undefined) toasts.dismiss(said);
    said = undefined;
    if (state === "blocked") said = toasts.show({ text: storage.blocked(titles), sticky: true });
    if (state === "outdated") {
      const text = words(errors).note({ type: "storage-too-new" });
      said = toasts.show({ text, sticky: true, action: { label: storage.reload, run: reload } });
    }
  };
  void tutor.watchStorage((state) => void say(state));
}
