/** Keyboard shortcuts: what the help sheet lists and what keys mean. Single keys never fire while typing. */
export type ShortcutAction =
  | "focus-question"
  | "new-conversation"
  | "help"
  | "course"
  | "library"
  | "practice"
  | "ask"
  | "close-panel"
  | "stop";

/** In the order of the help sheet. */
export const shortcuts: readonly { readonly keys: string; readonly action: ShortcutAction | "send" | "new-line" }[] = [
  { keys: "Enter", action: "send" },
  { keys: "Shift + Enter", action: "new-line" },
  { keys: "/", action: "focus-question" },
  { keys: "n", action: "new-conversation" },
  { keys: "c", action: "course" },
  { keys: "l", action: "library" },
  { keys: "p", action: "practice" },
  { keys: "a", action: "ask" },
  { keys: "s", action: "stop" },
  { keys: "Escape", action: "close-panel" },
  { keys: "?", action: "help" },
];

const single: Readonly<Record<string, ShortcutAction>> = {
  "/": "focus-question",
  n: "new-conversation",
  c: "course",
  l: "library",
  p: "practice",
  a: "ask",
  s: "stop",
  "?": "help",
};

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface When {
  readonly typing: boolean;
  /** Whether the learner wants shortcuts of one key (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

export function keyToAction(event: Key, { typing, singleKeys }: When): ShortcutAction | undefined {
  if (event.key === "Escape") return "close-panel";
  if (typing || !singleKeys || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return single[event.key];
}
