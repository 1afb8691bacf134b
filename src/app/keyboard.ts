/** Turns keys into actions. Single letters are left alone while typing and inside dialogs. */
import type { AppViewModel } from "../ui/app-view-model.ts";
import { QUESTION_BOX_ID } from "../ui/conversation/composer.tsx";
import { isComposing } from "../ui/is-composing.ts";
import { keyToAction, type ShortcutAction } from "../ui/shortcuts.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=range], [type=radio])"));

export function listenToKeys(app: AppViewModel): void {
  const run: Readonly<Record<ShortcutAction, () => void>> = {
    "focus-question": () => {
      app.navigation.go({ name: "ask" });
      requestAnimationFrame(() => document.getElementById(QUESTION_BOX_ID)?.focus());
    },
    "new-conversation": () => {
      app.navigation.go({ name: "ask" });
      app.conversation.startNew();
    },
    help: () => (app.layout.helpOpen.value = true),
    course: () => app.navigation.go({ name: "course" }),
    library: () => app.navigation.go({ name: "library" }),
    practice: () => app.navigation.go({ name: "practice" }),
    ask: () => app.navigation.go({ name: "ask" }),
    stop: () => app.conversation.stop(),
    "close-panel": () => app.panel.close(),
  };
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const inDialog = document.querySelector("dialog[open]") !== null;
    const action = inDialog
      ? undefined
      : keyToAction(event, { typing: isTyping(event.target), singleKeys: app.profile.profile.peek().singleKeys });
    if (!action) return;
    if (action !== "close-panel") event.preventDefault();
    run[action]();
  });
}
