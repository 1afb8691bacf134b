/** Which conversations this tab and the others have open. Told by locks, which end with their tab, whatever ends it. */

const openPrefix = "erica-conversation-";
const titlePrefix = "erica-title ";
const titleLock = (id: string, title: string): string => `${titlePrefix}${id} ${title}`;

/** Absent in insecure contexts; refused where site data is blocked. */
async function heldLocks(): Promise<readonly string[]> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
}

export async function openElsewhere(): Promise<ReadonlySet<string>> {
  const names = await heldLocks();
  return new Set(names.flatMap((name) => (name.startsWith(openPrefix) ? name.slice(openPrefix.length) : [])));
}

let mine: string | undefined;

/** @returns the titles of conversations that other tabs show; none for a tab with nothing in it */
export async function titlesElsewhere(): Promise<readonly string[]> {
  const names = await heldLocks();
  const titles = names.flatMap((name) => {
    if (!name.startsWith(titlePrefix) || name === mine) return [];
    return name.slice(name.indexOf(" ", titlePrefix.length) + 1);
  });
  return [...new Set(titles.filter((title) => title !== ""))];
}

/** Tells other tabs what is open here, until the returned function is called. */
export function tellOpen(id: string, title: string): () => void {
  const done = new AbortController();
  const untilAborted = (): Promise<void> =>
    new Promise((resolve) => done.signal.addEventListener("abort", () => resolve()));
  const locks: LockManager | undefined = navigator.locks;
  mine = titleLock(id, title);
  // Without locks two tabs may begin with the same conversation, and both keep what is said.
  for (const name of [`${openPrefix}${id}`, mine])
    void locks?.request(name, { mode: "shared" }, untilAborted).catch(() => undefined);
  return () => done.abort();
}
