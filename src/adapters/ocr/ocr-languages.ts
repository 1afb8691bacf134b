/** `OcrLanguages` in Cache Storage; a file is tried by the engine before it is kept. */
import type { AppError } from "../../domain/errors.ts";
import { languageCode, languageFile, mostLanguageBytes } from "../../domain/ocr-language.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { OcrLanguages } from "../../ports/ocr-languages.ts";
import type { LanguageData } from "../../protocol/ocr-api.ts";
import { toStorageError } from "../model-files/storage-error.ts";
import { keepLanguage, listKept, readKept, removeKept } from "./kept-languages.ts";
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

/** Once the engine has opened it, it and all that it needs are on this device. */
async function tryLanguage(
  { bringDecoders, ...parts }: Parts,
  data: LanguageData,
  name = languageFile(data.code),
): Promise<Result<void, AppError>> {
  const opened = await startOcr(parts, [data]);
  if (!opened.ok) return opened.error.type === "ocr-data-refused" ? err({ type: "ocr-data-refused", name }) : opened;
  opened.value.terminate();
  await bringDecoders();
  return ok(undefined);
}

export const createOcrLanguages = (parts: Parts): OcrLanguages => ({
  list: () => stored(listKept()),
  remove: (code) => stored(removeKept(code)),
  async tryKept(code) {
    const data = (await readKept()).find((kept) => kept.code === code);
    if (!data) return err({ type: "ocr-data-refused", name: languageFile(code) });
    const tried = await tryLanguage(parts, data);
    if (!tried.ok && tried.error.type === "ocr-data-refused") await stored(removeKept(code));
    return tried;
  },
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
    const tried = await tryLanguage(parts, { code, bytes }, name);
    if (!tried.ok) return tried;
    const kept = await stored(keepLanguage({ code, bytes }), bytes.length);
    return kept.ok ? ok({ code, bytes: bytes.length }) : kept;
  },
});
