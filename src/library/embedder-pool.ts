/** Loaded embedders, each once, each ended when nobody uses it: a model's memory comes back only with its thread. */
import type { AppError } from "../domain/errors.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { LibraryParts } from "./library-parts.ts";

interface EmbedderLease {
  readonly embedder: Embedder;
  /** To be called once. */
  release(): void;
}

export interface EmbedderPool {
  acquire(id: string): Promise<Result<EmbedderLease, AppError>>;
  /** Starts loading it. Until the returned function is called, whoever acquires it gets what came of that. */
  hold(id: string): () => void;
  /** It failed: whoever asks next gets a fresh one. */
  discard(id: string): void;
}

export function createEmbedderPool(load: LibraryParts["loadEmbedder"]): EmbedderPool {
  interface Entry {
    readonly loading: ReturnType<typeof load>;
    users: number;
  }
  const entries = new Map<string, Entry>();
  const take = (id: string): Entry => {
    const entry = entries.get(id) ?? { loading: load(id), users: 0 };
    entries.set(id, entry);
    entry.users++;
    return entry;
  };
  const letGo = async (id: string, entry: Entry): Promise<void> => {
    entry.users--;
    if (entry.users > 0) return;
    if (entries.get(id) === entry) entries.delete(id);
    const loaded = await entry.loading;
    if (loaded.ok) loaded.value.terminate();
  };
  return {
    async acquire(id) {
      const entry = take(id);
      const loaded = await entry.loading;
      if (loaded.ok) return ok({ embedder: loaded.value, release: () => void letGo(id, entry) });
      await letGo(id, entry);
      return loaded;
    },
    hold(id) {
      const entry = take(id);
      return () => void letGo(id, entry);
    },
    discard: (id) => void entries.delete(id),
  };
}
