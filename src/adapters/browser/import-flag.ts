/** Remembers that a course is being made, so that the next visit can offer to go on where a tab was closed or died. */
import type { ImportFlag, InterruptedImport } from "../../ports/import-flag.ts";

/** In storage while a course is made, and the name of the lock held meanwhile: the lock ends with its tab. */
const KEY = "erica-import";

interface Parts {
  /** `localStorage`; it may throw where storage is blocked. */
  readonly storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Absent outside secure contexts. */
  readonly locks: Pick<LockManager, "request" | "query"> | undefined;
}

function parsed(text: string | null): InterruptedImport | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null || !("files" in value) || typeof value.files !== "number")
      return undefined;
    const title = "title" in value && typeof value.title === "string" ? value.title : undefined;
    const course = "course" in value && typeof value.course === "string" ? value.course : undefined;
    const folder = "folder" in value && typeof value.folder === "string" ? value.folder : undefined;
    return {
      files: value.files,
      ...(title ? { title } : {}),
      ...(course ? { course } : {}),
      ...(folder ? { folder } : {}),
    };
  } catch {
    return undefined;
  }
}

export function createImportFlag({ storage, locks }: Parts): ImportFlag {
  let release: (() => void) | undefined;
  const change = (step: (held: ReturnType<Parts["storage"]>) => void): void => {
    try {
      step(storage());
    } catch {
      // Without storage nothing is remembered.
    }
  };
  return {
    raise: (work) => {
      change((held) => held.setItem(KEY, JSON.stringify(work)));
      void locks?.request(
        KEY,
        { mode: "shared" },
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      );
    },
    lower: () => {
      change((held) => held.removeItem(KEY));
      release?.();
      release = undefined;
    },
    interrupted: async () => {
      const busy = (await locks?.query())?.held?.some(({ name }) => name === KEY) ?? false;
      let text: string | null = null;
      change((held) => {
        text = held.getItem(KEY);
      });
      return busy ? undefined : parsed(text);
    },
  };
}
