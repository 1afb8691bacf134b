/** Which folded parts of one answer are open: what the learner did with each, else what was said of all. */
import { signal } from "@preact/signals";

export interface Folds {
  /** Decides how parts start. Only the first call counts, so that an answer on the page never changes by itself. */
  begin(open: boolean): void;
  /** @param untouched how a part that doesn't follow "Open all" is until the learner touches it */
  isOpen(part: string, untouched?: boolean): boolean;
  /** Opens a part the first time it is drawn; what the learner does later counts. */
  openAtFirst(part: string): void;
  setOpen(part: string, open: boolean): void;
  setAll(open: boolean): void;
  /** Whether the learner opened or closed anything. */
  touched(): boolean;
}

export function createFolds(): Folds {
  const parts = signal<ReadonlyMap<string, boolean>>(new Map());
  const all = signal<boolean | undefined>(undefined);
  const opened = new Set<string>();
  let touched = false;
  return {
    begin: (open) => {
      if (all.peek() === undefined) all.value = open;
    },
    isOpen: (part, untouched = all.value ?? false) => parts.value.get(part) ?? untouched,
    openAtFirst: (part) => {
      if (opened.has(part)) return;
      opened.add(part);
      parts.value = new Map(parts.peek()).set(part, true);
    },
    setOpen: (part, open) => {
      touched = true;
      parts.value = new Map(parts.peek()).set(part, open);
    },
    setAll: (open) => {
      touched = true;
      parts.value = new Map();
      all.value = open;
    },
    touched: () => touched,
  };
}
