/** An AssemblyScript module compiled by the build; the value is the wasm file's URL. */
declare module "*?as" {
  const url: string;
  export default url;
}

/** What the build tells the code; declared here because Vite's own types would bring the DOM into workers. */
interface ImportMetaEnv {
  readonly BASE_URL: string;
  readonly DEV: boolean;
  /** What `courses/` and `models/` of this build hold. */
  readonly ERICA_DATA_FILES?: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** pdf.js's parser comes without types; it is only handed to the rest of the library. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

/** A Python file's text. */
declare module "*.py?raw" {
  const text: string;
  export default text;
}
/** SQLite compiled to WebAssembly, which comes without types: `src/adapters/sqlite/open-sqlite.ts` says what is used. */
declare module "sql.js" {
  const initSqlJs: (options?: {
    readonly locateFile: () => string;
  }) => Promise<import("./adapters/sqlite/open-sqlite.ts").SqlJs>;
  export default initSqlJs;
}
declare module "sql.js/dist/sql-wasm-browser.wasm?url" {
  const url: string;
  export default url;
}
/** Decoders of pdf.js, and Tesseract, compiled to WebAssembly. */
declare module "pdfjs-dist/wasm/*.wasm?url" {
  const url: string;
  export default url;
}
declare module "tesseract.js-core/tesseract-core-simd-lstm.wasm?url" {
  const url: string;
  export default url;
}
/** Tesseract comes without types: `src/adapters/ocr/tesseract.ts` says what is used. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  const create: import("./adapters/ocr/tesseract.ts").CreateTesseract;
  export default create;
}
