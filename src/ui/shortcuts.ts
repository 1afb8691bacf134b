/** Keyboard shortcuts: what the help sheet lists and what keys mean. Single keys never fire while typing. */
export type ShortcutAction =
  | "focus-question"
  | "new-conversation"
  | "help"
  | "course"
  | "library"
  | "ask"
  | "close-panel"
  | "stop";

export const shortcuts: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Enter", does: "Send the question" },
  { keys: "Shift + Enter", does: "New line in the question" },
  { keys: "/", does: "Go to the question box" },
  { keys: "n", does: "New conversation" },
  { keys: "c", does: "Course" },
  { keys: "l", does: "Library" },
  { keys: "a", does: "Ask" },
  { keys: "s", does: "Stop the answer" },
  { keys: "Escape", does: "Close sources or a sheet" },
  { keys: "?", does: "This list" },
];

const single: Readonly<Record<string, ShortcutAction>> = {
  "/": "focus-question",
  n: "new-conversation",
  c: "course",
  l: "library",
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

export function keyToAction(event: Key, typing: boolean): ShortcutAction | undefined {
  if (event.key === "Escape") return "close-panel";
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return single[event.key];
}
