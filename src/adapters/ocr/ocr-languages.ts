/** `OcrLanguages` in Cache Storage; a file is tried by the engine before it is kept. */
import type { AppError } from "../../domain/errors.ts";
import { languageCode, mostLanguageBytes } from "../../domain/ocr-language.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { OcrLanguages } from "../../ports/ocr-languages.ts";
import { toStorageError } from "../model-files/storage-error.ts";
import { keepLanguage, listKept, removeKept } from "./kept-languages.ts";
import { type OcrThreadParts, startOcr } from "./ocr-thread.ts";

async function stored<T>(work: Promise<T>, neededBytes?: number): Promise<Result<T, AppError>> {
  try {
    return ok(await work);
  } catch (error) {
    return err(toStorageError(error, neededBytes));
  }
}

interface Parts extends OcrThreadParts {
  /** What else scanned pages need, so that they are read without a network from now on. */
  readonly bringDecoders: () => Promise<void>;
}

export const createOcrLanguages = ({ bringDecoders, ...parts }: Parts): OcrLanguages => ({
  list: () => stored(listKept()),
  remove: (code) => stored(removeKept(code)),
  async add({ path, content }) {
    const code = languageCode(path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (code === undefined || content.size > mostLanguageBytes) return err({ type: "ocr-data-refused", name });
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await content.arrayBuffer());
    } catch (error) {
      return err({ type: "file-unreadable", name, detail: error instanceof Error ? error.message : String(error) });
    }
    const opened = await startOcr(parts, [{ code, bytes }]);
    if (!opened.ok) return opened.error.type === "ocr-data-refused" ? err({ type: "ocr-data-refused", name }) : opened;
    opened.value.terminate();
    await bringDecoders();
    const kept = await stored(keepLanguage({ code, bytes }), bytes.length);
    return kept.ok ? ok({ code, bytes: bytes.length }) : kept;
  },
});
