/** For a page that failed to load one of its files and has no service worker yet to get it right. */
import type { FileFault } from "../../ports/app-files.ts";
import type { AppFile } from "../app-files/app-file.ts";
import { downloadAppFile } from "../app-files/download-app-file.ts";

export interface Mended {
  /** Files that had come wrong and are right now: what failed with them works after a reload. */
  readonly mended: readonly string[];
  readonly faults: readonly FileFault[];
}

async function readList(base: string): Promise<readonly AppFile[]> {
  const response = await fetch(`${base}files.json`, { cache: "no-store" });
  return response.ok ? ((await response.json()) as AppFile[]) : [];
}

/**
 * Holds the page's code against the build's list, and gets what is wrong past HTTP caches.
 * @param base the app's base as an absolute address
 */
export async function mendFiles(base: string): Promise<Mended> {
  const files = await readList(base).catch(() => []);
  const mended: string[] = [];
  const faults: FileFault[] = [];
  const mend = async (file: AppFile): Promise<void> => {
    const downloaded = await downloadAppFile({ base, file, onBytes: () => undefined });
    if (!downloaded.ok) faults.push(downloaded.error);
    else if (downloaded.value.pastCaches) mended.push(file.path);
  };
  await Promise.all(files.filter(({ path }) => path.startsWith("assets/")).map(mend));
  return { mended, faults };
}
