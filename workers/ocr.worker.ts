/** Thread that reads the text of pictures. It is given its files, connects to nobody, and is ended where it hangs. */
import { expose } from "comlink";
import { serveOcr } from "../src/adapters/ocr/serve-ocr.ts";

expose(serveOcr(async () => (await import("tesseract.js-core/tesseract-core-simd-lstm.js")).default));
