/** `Ocr` by a thread of its own, which is ended where a page takes too long and started anew for the next. */
import { transfer } from "comlink";
import type { OcrProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Ocr, OcrWord } from "../../ports/ocr.ts";
import type { LanguageData, OcrApi } from "../../protocol/ocr-api.ts";
import type { RunningWorker } from "../threads/start-worker.ts";
import { type OcrThreadParts, startOcr } from "./ocr-thread.ts";

interface Parts extends OcrThreadParts {
  readonly languages: readonly LanguageData[];
  /** A page that takes longer is given up. */
  readonly limitMs: number;
}

type Read = Result<readonly OcrWord[], OcrProblem>;

export function createWorkerOcr({ languages, limitMs, ...parts }: Parts): Ocr {
  let thread: RunningWorker<OcrApi> | undefined;
  let unavailable = false;

  const readIn = async ({ api, failed }: RunningWorker<OcrApi>, picture: Parameters<Ocr["read"]>[0]): Promise<Read> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Read>((resolve) => {
      timer = setTimeout(resolve, limitMs, err("too-long"));
    });
    const read = api.read(transfer(picture, [picture.grey.buffer])).then(ok, () => err("stopped" as const));
    try {
      return await Promise.race([read, late, failed.then(() => err("stopped" as const))]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    languages: languages.map(({ code }) => code).join("+"),
    async read(picture) {
      // What failed to start once is not waited for on each of a thousand pages.
      if (unavailable) return err("unavailable");
      if (!thread) {
        const started = await startOcr(parts, languages);
        if (!started.ok) {
          unavailable = true;
          return err("unavailable");
        }
        thread = started.value;
      }
      const read = await readIn(thread, picture);
      if (!read.ok) {
        thread.terminate();
        thread = undefined;
      }
      return read;
    },
  };
}
