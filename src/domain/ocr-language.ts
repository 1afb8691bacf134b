/** Language data for reading pictures of text: files of Tesseract that are downloaded, or that a learner or a school brings. */

export interface OcrLanguage {
  /** As Tesseract names it: "eng", "deu", "chi_sim". */
  readonly code: string;
  readonly bytes: number;
}

/** What it is kept as, among the files of models. */
export const keptLanguage = (code: string): string => `ocr-${code}`;
export const languageFile = (code: string): string => `${code}.traineddata`;

/** The tag by which browsers know it: Tesseract writes Chinese in a way of its own. */
export const languageTag = (code: string): string =>
  code
    .replace(/^chi_sim/, "zh-Hans")
    .replace(/^chi_tra/, "zh-Hant")
    .replaceAll("_", "-");

const ending = /\.traineddata$/i;
/** The largest that are published have some fifty megabytes. */
export const mostLanguageBytes = 128 * 1024 * 1024;

export const isLanguageFile = (path: string): boolean => ending.test(path);

/** @returns undefined for a name that is none of a language; it becomes the name of a file in the engine */
export function languageCode(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  // A second download of a file is often called "eng (1).traineddata".
  return /^([a-z]{2,8}(?:_[a-z]{2,12})*)(?: ?\(\d+\))?\.traineddata$/i.exec(name)?.[1]?.toLowerCase();
}
