/** Pages of a PDF from a thread of its own: whatever is in the file, the page goes on. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { OpenPdfPages, PdfPagesApi } from "../../protocol/pdf-pages-api.ts";
import { beginWorker } from "./start-worker.ts";

const stopped = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "pdf", detail });

/** @param create `workers/pdf-pages.worker.ts` */
export const createWorkerPdfPages =
  (create: () => Worker): OpenPdfPages =>
  async (file) => {
    const begun = await beginWorker<PdfPagesApi, void>(create, stopped, (api) => api.ready());
    if (!begun.ok) return begun;
    const { api, failed, terminate } = begun.value.worker;
    const call = async <T>(answer: Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
      try {
        return await Promise.race([answer, failed]);
      } catch (error) {
        return err(stopped(error instanceof Error ? error.message : String(error)));
      }
    };
    const opened = await call(api.open(file));
    if (opened.ok)
      return ok({ count: opened.value, page: (number, pixels) => call(api.page(number, pixels)), close: terminate });
    terminate();
    return opened;
  };
