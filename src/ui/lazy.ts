/** Code that loads on first use. A failed load can be tried again. */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Lazy<T> {
  readonly value: ReadonlySignal<T | undefined>;
  load(): Promise<T>;
}

export function createLazy<T>(importModule: () => Promise<T>): Lazy<T> {
  const value = signal<T | undefined>(undefined);
  let loading: Promise<T> | undefined;
  const start = async (): Promise<T> => {
    try {
      const loaded = await importModule();
      value.value = loaded;
      return loaded;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return { value, load: () => (loading ??= start()) };
}
