/** The build's files: from this device where they are kept whole, else from the network, once however many ask. */
import { err, ok, type Result } from "../../domain/result.ts";
import type { AppFile, AppFileProblem } from "./app-file.ts";
import { type DownloadedFile, downloadAppFile } from "./download-app-file.ts";
import { createKeptFiles, type KeptFiles } from "./kept-files.ts";
import type { OnBytes } from "./receive-body.ts";

/** While another thread fetches the same file, this one still shows that it goes on. */
const WAITING_MS = 1000;

export interface AppFiles {
  readonly kept: KeptFiles;
  /** @param onBytes how much is here; called now and then while another thread fetches the file */
  read(file: AppFile, onBytes?: OnBytes): Promise<Downloaded>;
  /**
   * From the network, without waiting for other threads: one of them may be waiting for this one, since what a page
   * fetches comes by way of the service worker.
   */
  download(file: AppFile, onBytes?: OnBytes): Download;
}

type Downloaded = Result<DownloadedFile, AppFileProblem>;

export interface Download {
  readonly downloaded: Promise<Downloaded>;
  /** Resolves once it is on this device too, or cannot be. */
  readonly kept: Promise<void>;
}

/** One thread at a time, among all tabs and the service worker. A thread that ends lets go. */
async function alone(name: string, run: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator as { readonly locks?: LockManager };
  let runs = false;
  const granted = locks?.request(name, () => {
    runs = true;
    return run();
  });
  await granted?.catch((error: unknown) => {
    // Where site data is blocked, so are locks.
    if (runs) throw error;
  });
  if (!runs) await run();
}

/** @param base the app's base as an absolute address */
export function createAppFiles(base: string): AppFiles {
  const kept = createKeptFiles(base);
  const readKept = async (file: AppFile): Promise<DownloadedFile | undefined> => {
    const found = await kept.read(file);
    return found && { bytes: found.bytes, headers: found.response.headers };
  };
  const running = new Map<string, Download>();
  const download = (file: AppFile, onBytes: OnBytes = () => undefined): Download => {
    const others = running.get(file.sha256);
    if (others) return others;
    const downloaded = downloadAppFile({ base, file, onBytes });
    const keep = async (): Promise<void> => {
      const outcome = await downloaded;
      if (outcome.ok) await kept.write(file, outcome.value.bytes, outcome.value.headers);
      running.delete(file.sha256);
    };
    const own = { downloaded, kept: keep() };
    running.set(file.sha256, own);
    return own;
  };
  return {
    kept,
    download,
    async read(file, onBytes = () => undefined) {
      const here = await readKept(file);
      if (here) return ok(here);
      let received = 0;
      const tell: OnBytes = (bytes, start) => {
        received = bytes;
        onBytes(bytes, start);
      };
      const waiting = setInterval(() => onBytes(received), WAITING_MS);
      return await new Promise((resolve) => {
        const fetchAndKeep = async (): Promise<void> => {
          clearInterval(waiting);
          const meanwhile = await readKept(file);
          if (meanwhile) return resolve(ok(meanwhile));
          const own = download(file, tell);
          resolve(await own.downloaded);
          // Before the next one is let in: it finds the file here.
          await own.kept;
        };
        alone(`erica-file-${file.sha256}`, fetchAndKeep).catch((error: unknown) => {
          clearInterval(waiting);
          resolve(err({ path: file.path, type: "unreachable", detail: String(error) }));
        });
      });
    },
  };
}
