/**
 * Notices at the next start that the tab died while a model was being loaded or read its first prompt, which is when
 * a model that is too large takes the tab with it: a browser then reopens the page, and would run into it again.
 */

export interface CrashFlag {
  /** The model whose loading the last tab did not survive. */
  crashed(): Promise<{ readonly id: string } | undefined>;
  /** The dangerous part begins. */
  raise(id: string): void;
  /** It is over: the first token came, or the tab lived to say why not. */
  lower(): void;
}

export interface CrashFlagParts {
  /** `localStorage`; it may throw where storage is blocked. */
  readonly storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** The window's events: a page that is closed or left says so, one that dies doesn't. */
  readonly page: Pick<EventTarget, "addEventListener">;
  /** The browser put the tab away in the background to save memory: not a crash, though nothing was said. */
  readonly wasDiscarded: boolean;
  /** Absent outside secure contexts. */
  readonly locks: Pick<LockManager, "request" | "query"> | undefined;
}

/** In storage while the flag is up, and the name of the lock held meanwhile: the lock dies with its tab. */
const KEY = "erica-language-model-loading";

export function createCrashFlag({ storage, page, wasDiscarded, locks }: CrashFlagParts): CrashFlag {
  let raised: string | undefined;
  let release: (() => void) | undefined;
  const write = (id: string | undefined): void => {
    try {
      if (id === undefined) storage().removeItem(KEY);
      else storage().setItem(KEY, id);
    } catch {
      // Without storage a crash is not remembered.
    }
  };
  const read = (): string | undefined => {
    try {
      return storage().getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  };
  /** Another tab is loading a model right now: the flag is that tab's. */
  const raisedElsewhere = async (): Promise<boolean> =>
    (await locks?.query())?.held?.some(({ name }) => name === KEY) ?? false;
  const atStart = async (): Promise<{ readonly id: string } | undefined> => {
    const id = read();
    if (id === undefined || (await raisedElsewhere())) return undefined;
    if (!wasDiscarded) return { id };
    write(undefined);
    return undefined;
  };
  const crashed = atStart();

  page.addEventListener("pagehide", () => {
    if (raised !== undefined) write(undefined);
  });
  // Back from the browser's page cache, and the loading goes on.
  page.addEventListener("pageshow", () => {
    if (raised !== undefined) write(raised);
  });
  return {
    crashed: () => crashed,
    raise(id) {
      raised = id;
      write(id);
      release?.();
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void locks?.request(KEY, { mode: "shared" }, () => held);
    },
    lower() {
      if (raised === undefined) return;
      raised = undefined;
      write(undefined);
      release?.();
    },
  };
}
