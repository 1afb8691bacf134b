/** Names that programs of a page leave to each other, where the learner wants that; and which program set which. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PythonError } from "../../domain/python-error.ts";
import type { PythonRemains, SharedNames } from "../../protocol/python-api.ts";

export interface PageNames {
  /** Whether programs leave their names to each other. */
  readonly on: Signal<boolean>;
  /** How many are kept for the programs of this page. */
  readonly kept: ReadonlySignal<number>;
  /** The next program finds none. */
  forget(): void;
}

export interface NameKeeper extends PageNames {
  /** Undefined for a program that has names of its own. */
  shared(cell: string): SharedNames | undefined;
  /** @returns whether names that were kept for it were gone: Python had to start anew in between */
  ran(cell: string, shared: SharedNames | undefined, remains: PythonRemains): boolean;
  /** The name that the program lacked and another one on the page set. */
  setElsewhere(cell: string, error: PythonError): string | undefined;
}

const lackedName = ({ kinds, message }: PythonError): string | undefined =>
  kinds.includes("NameError") ? /'(.+?)'/.exec(message)?.[1] : undefined;

/** @param page which page is shown now */
export function createPageNames(page: () => string): NameKeeper {
  const on = signal(false);
  const names = signal<{ readonly of: string; readonly names: ReadonlySet<string> }>({ of: "", names: new Set() });
  /** Page and name → the programs that set it, kept or not. */
  const setters = new Map<string, Set<string>>();
  let round = 0;
  return {
    on,
    kept: computed(() => (names.value.of.startsWith(`${page()}\n`) ? names.value.names.size : 0)),
    forget() {
      round++;
      names.value = { of: "", names: new Set() };
    },
    shared: (cell) => (on.peek() ? { page: `${page()}\n${round}`, cell } : undefined),
    ran(cell, shared, { set, found }) {
      for (const name of set) {
        const key = `${page()}\n${name}`;
        setters.set(key, new Set([...(setters.get(key) ?? []), cell]));
      }
      if (!shared) return false;
      const before = names.peek();
      const expected = before.of === shared.page ? before.names : new Set<string>();
      const lost = expected.size > 0 && found === 0;
      names.value = { of: shared.page, names: new Set([...(lost ? [] : expected), ...set]) };
      return lost;
    },
    setElsewhere(cell, error) {
      const name = lackedName(error);
      const by = name === undefined ? undefined : setters.get(`${page()}\n${name}`);
      return by && [...by].some((each) => each !== cell) ? name : undefined;
    },
  };
}
