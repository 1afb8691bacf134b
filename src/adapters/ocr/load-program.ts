/** Tesseract's binary, a file of our own build: every browser Erica runs in has SIMD, so there is one. */
import programUrl from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";
import { fetchFile } from "../network/fetch-file.ts";
import { ocrUnavailable } from "./ocr-thread.ts";

export const readTesseract = () => fetchFile(programUrl, ocrUnavailable);
