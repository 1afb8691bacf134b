/** Short notes with one action. They stay while pointed at or focused. */
import { type ReadonlySignal, signal } from "@preact/signals";

interface Toast {
  readonly id: number;
  readonly text: string;
  /** A newer toast of the same kind takes the place of this one. */
  readonly kind?: string;
  readonly action?: { readonly label: string; run(): void };
}

export interface Timers {
  set(run: () => void, ms: number): number;
  clear(handle: number): void;
}

export interface ToastsViewModel {
  readonly toasts: ReadonlySignal<readonly Toast[]>;
  /** Returns the toast's id. `sticky` toasts stay until dismissed. */
  show(toast: Omit<Toast, "id"> & { readonly sticky?: boolean }): number;
  act(id: number): void;
  dismiss(id: number): void;
  pause(): void;
  resume(): void;
}

/** Long enough to read, reach by keyboard and press Undo. */
export const TOAST_MS = 12_000;
const MOST_TOASTS = 3;

export function createToasts(timers: Timers): ToastsViewModel {
  const toasts = signal<readonly Toast[]>([]);
  const handles = new Map<number, number>();
  const sticky = new Set<number>();
  let paused = false;
  let nextId = 1;

  const stopTimer = (id: number): void => {
    const handle = handles.get(id);
    if (handle !== undefined) timers.clear(handle);
    handles.delete(id);
  };
  const dismiss = (id: number): void => {
    stopTimer(id);
    sticky.delete(id);
    toasts.value = toasts.peek().filter((toast) => toast.id !== id);
    if (toasts.peek().length === 0) paused = false;
  };
  const startTimer = (id: number): void => {
    if (!paused && !sticky.has(id))
      handles.set(
        id,
        timers.set(() => dismiss(id), TOAST_MS),
      );
  };

  return {
    toasts,
    show: ({ sticky: stays = false, ...toast }) => {
      const id = nextId++;
      if (stays) sticky.add(id);
      const replaced = toast.kind && toasts.peek().find(({ kind }) => kind === toast.kind);
      if (replaced) dismiss(replaced.id);
      toasts.value = [...toasts.peek(), { ...toast, id }];
      const oldest = toasts.peek().find((shown) => !sticky.has(shown.id));
      if (toasts.peek().length > MOST_TOASTS && oldest) dismiss(oldest.id);
      startTimer(id);
      return id;
    },
    act: (id) => {
      const toast = toasts.peek().find((shown) => shown.id === id);
      dismiss(id);
      toast?.action?.run();
    },
    dismiss,
    pause: () => {
      paused = true;
      for (const id of handles.keys()) stopTimer(id);
    },
    resume: () => {
      paused = false;
      for (const { id } of toasts.peek()) {
        stopTimer(id);
        startTimer(id);
      }
    },
  };
}
