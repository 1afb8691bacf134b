/** Whether a part is open, and opening it. */
import { useComputed } from "@preact/signals";
import type { Folds } from "../view-models/folds.ts";

interface Options {
  /** Without it, the part follows "Open all". */
  readonly startsOpen?: boolean | undefined;
  /** Whether the learner knows it: then it is a part of its own, closed until opened on purpose. */
  readonly isKnown?: () => boolean;
}

/** @param part stays the same for a component's life, like the options */
export function useFold(folds: Folds, part: string, { startsOpen, isKnown = () => false }: Options = {}) {
  const known = useComputed(isKnown);
  const key = useComputed(() => (known.value ? `${part} known` : part));
  const open = useComputed(() => folds.isOpen(key.value, known.value ? false : startsOpen)).value;
  const setOpen = (wanted: boolean): void => folds.setOpen(key.peek(), wanted);
  return { open, setOpen, known: known.value };
}
