/** Language data on this device: kept where the files of models are, each as a model of its own. */
import { keptLanguage, languageFile, type OcrLanguage } from "../../domain/ocr-language.ts";
import { sha256Hex } from "../../packs/content-hash.ts";
import type { LanguageData } from "../../protocol/ocr-api.ts";
import { isComplete, openFinishedFiles } from "../model-files/finished-files.ts";
import { readModelFile } from "../model-files/model-file-url.ts";

const prefix = keptLanguage("");
/** The learner's own file: whoever published it said nothing of its revision. */
const revision = "own";

/** By their codes. @throws where the browser gives this page no Cache Storage */
export async function listKept(): Promise<readonly OcrLanguage[]> {
  const finished = await openFinishedFiles();
  return [...(await finished.list())]
    .flatMap(([id, model]) => {
      const [file] = model.listing.files;
      return id.startsWith(prefix) && file && isComplete(model)
        ? [{ code: id.slice(prefix.length), bytes: file.bytes }]
        : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Those that can be had: a browser may have dropped some. */
export async function readKept(): Promise<readonly LanguageData[]> {
  const kept = await listKept().catch(() => []);
  const read = kept.map(async ({ code }): Promise<LanguageData | undefined> => {
    const stored = await readModelFile(keptLanguage(code), languageFile(code)).catch(() => undefined);
    return stored && { code, bytes: new Uint8Array(await stored.arrayBuffer()) };
  });
  return (await Promise.all(read)).flatMap((language) => language ?? []);
}

/** In place of the one before it. @throws where there is no room */
export async function keepLanguage({ code, bytes }: LanguageData): Promise<void> {
  const finished = await openFinishedFiles();
  const digest = await sha256Hex(bytes);
  const file = { path: languageFile(code), bytes: bytes.length, algorithm: "sha256", digest } as const;
  await finished.describe(keptLanguage(code), { revision, files: [file] });
  await finished.put(keptLanguage(code), file, new Blob([bytes]));
}

export async function removeKept(code: string): Promise<void> {
  await (await openFinishedFiles()).remove(keptLanguage(code));
}
