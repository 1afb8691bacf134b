/** What this tab remembers of models it lost: when to load one again by itself, and with how large a window. */
import type { LanguageModelEntry } from "../domain/model-catalogue.ts";

/** A prompt needs this much: below it there is no room for passages and an answer. In tokens. */
const SMALLEST_WINDOW = 2_048;
/** Losses without a finished answer in between, after which a model isn't loaded by itself any more. */
const MOST_LOSSES = 2;

type Model = Pick<LanguageModelEntry, "id" | "contextWindow">;

export interface LanguageModelLosses {
  /** In tokens: the catalogue's, or what is left of it. */
  windowOf(model: Model): number;
  /** Halves the window, whose memory is set aside in advance. @returns false when it is as small as it may be */
  shrinkWindow(model: Model): boolean;
  /** It was lost while in use. */
  lost(id: string): void;
  /** It is tried again now. */
  tried(id: string): void;
  /** It works, or the learner asks for it anew. */
  forget(id: string): void;
  /** Lost while in use, and worth loading again when it is next wanted. */
  worthRetrying(id: string): boolean;
}

export function createLanguageModelLosses(): LanguageModelLosses {
  const windows = new Map<string, number>();
  const losses = new Map<string, number>();
  const untried = new Set<string>();
  const windowOf = ({ id, contextWindow }: Model): number => windows.get(id) ?? contextWindow;
  return {
    windowOf,
    shrinkWindow(model) {
      const now = windowOf(model);
      const next = Math.max(SMALLEST_WINDOW, Math.floor(now / 2));
      if (next >= now) return false;
      windows.set(model.id, next);
      return true;
    },
    lost(id) {
      const times = (losses.get(id) ?? 0) + 1;
      losses.set(id, times);
      if (times < MOST_LOSSES) untried.add(id);
    },
    tried: (id) => void untried.delete(id),
    forget: (id) => void losses.delete(id),
    worthRetrying: (id) => untried.has(id),
  };
}
