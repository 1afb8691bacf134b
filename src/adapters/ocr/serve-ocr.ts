/** The work of the thread that reads pictures. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok } from "../../domain/result.ts";
import type { OcrApi } from "../../protocol/ocr-api.ts";
import { type CreateTesseract, openTesseract, type PictureReader } from "./tesseract.ts";

export function serveOcr(load: () => Promise<CreateTesseract>): OcrApi {
  let reader: PictureReader | undefined;
  return {
    async open({ program, languages }) {
      const refused: AppError = { type: "ocr-data-refused", name: languages.map(({ code }) => code).join(", ") };
      let create: CreateTesseract;
      try {
        create = await load();
      } catch (error) {
        return err({ type: "ocr-unavailable", detail: error instanceof Error ? error.message : String(error) });
      }
      try {
        reader = await openTesseract(create, program, languages);
      } catch {
        return err(refused);
      }
      return reader ? ok(undefined) : err(refused);
    },
    async read(picture) {
      if (!reader) throw new Error("no language data was opened");
      return reader.read(picture);
    },
  };
}
