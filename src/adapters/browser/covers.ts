/** What lies over the page (a sheet, a menu) has a history entry of its own: Back closes it before it leaves the page. */

interface Cover {
  readonly close: () => void;
}

/** How many covers the current history entry stands for. */
function coversOfEntry(): number {
  const state: unknown = history.state;
  const covers = typeof state === "object" && state !== null && "covers" in state ? state.covers : 0;
  return typeof covers === "number" ? covers : 0;
}

export interface Covers {
  /** @returns to be called once it was closed, however */
  open(close: () => void): () => void;
  /** Goes to another page: in the place of a cover's entry, where there is one. */
  leaveTo(path: string): void;
  /** The history moved: what lies on top of where it is now closes. */
  onMoved(): void;
}

export function createCovers(): Covers {
  const open: Cover[] = [];
  const forgetEntry = (): void => history.replaceState(null, "");
  // After a reload nothing lies over the page any more.
  if (coversOfEntry() > 0) forgetEntry();
  /** Later: what closes one cover may open another, or leave. */
  const dropEntries = (): void => {
    const left = coversOfEntry() - open.length;
    if (left > 0) history.go(-left);
  };
  return {
    open: (close) => {
      const cover = { close };
      open.push(cover);
      if (coversOfEntry() < open.length) history.pushState({ covers: open.length }, "");
      return () => {
        const index = open.indexOf(cover);
        if (index < 0) return;
        open.splice(index, 1);
        setTimeout(dropEntries);
      };
    },
    leaveTo: (path) => {
      if (coversOfEntry() > 0) history.replaceState(null, "", path);
      else history.pushState(null, "", path);
    },
    onMoved: () => {
      while (open.length > coversOfEntry()) open.pop()?.close();
      if (coversOfEntry() > open.length) forgetEntry();
    },
  };
}
