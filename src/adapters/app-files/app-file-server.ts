/** The service worker's part: all files whole at install, each held against its digest again when it is served. */
import type { AppFile, AppFileProblem } from "./app-file.ts";
import { createAppFiles } from "./app-files.ts";
import { responseOf } from "./kept-files.ts";

/** A browser opens about so many connections to a host. */
const AT_ONCE = 6;

export interface AppFileServer {
  /** Gets what isn't here whole. @returns what could not be had */
  complete(): Promise<readonly AppFileProblem[]>;
  /** Gets what isn't here at all: a browser may empty its caches. */
  refill(): Promise<readonly AppFileProblem[]>;
  /** Which file of the build a request is for. */
  find(url: string, isNavigation: boolean): AppFile | undefined;
  /** From this device, else from the network; undefined when neither has it. */
  serve(file: AppFile): Promise<Response | undefined>;
  /** Throws away what older builds left. */
  clean(): Promise<void>;
}

export interface BuildFiles {
  /** Needed for everything to work offline. */
  readonly installed: readonly AppFile[];
  /** Kept from their first use on. */
  readonly later: readonly AppFile[];
}

const PAGE = "index.html";

/** @param base the app's base as an absolute address */
export function createAppFileServer(base: string, { installed, later }: BuildFiles): AppFileServer {
  const files = createAppFiles(base);
  const all = [...installed, ...later];
  const byUrl = new Map(all.map((file) => [base + file.path, file]));
  const page = byUrl.get(base + PAGE);

  const get = async (wanted: readonly AppFile[]): Promise<readonly AppFileProblem[]> => {
    const problems: AppFileProblem[] = [];
    const queue = [...wanted];
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const read = await files.read(file);
        if (!read.ok) problems.push(read.error);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return problems;
  };

  return {
    // What was used of the build before goes on working without a network.
    complete: async () => get([...installed, ...(await files.kept.knownBefore(later))]),
    refill: async () => get(await files.kept.missing(installed)),
    find(url, isNavigation) {
      const { origin, pathname } = new URL(url);
      const file = byUrl.get(origin + pathname);
      if (file || !isNavigation || !url.startsWith(base)) return file;
      // The app's own addresses have no ending; anything that looks like a file is one.
      return /\.\w+$/.test(pathname) ? undefined : page;
    },
    async serve(file) {
      const kept = await files.kept.read(file);
      if (kept) return kept.response;
      const read = await files.download(file).downloaded;
      return read.ok ? responseOf(base, file, read.value.bytes, read.value.headers) : undefined;
    },
    clean: () => files.kept.keepOnly(all),
  };
}
