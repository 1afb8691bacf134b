/** Models a learner can choose to download: what the catalogue (`models/catalogue`) says of each. */

export interface Licence {
  readonly name: string;
  readonly url: string;
}

export interface ModelFile {
  /** Path inside the model's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** The files of one model at one revision: what is downloaded, checked, imported and deleted as a whole. */
export interface ModelPackage {
  /** Unique in the catalogue and on the device. */
  readonly id: string;
  /** `owner/name` on the publisher's host. */
  readonly repository: string;
  /** A commit of it, or a published version: a branch moves, those don't. */
  readonly revision: string;
  readonly licence: Licence;
  /** Size of the download; exact where `files` lists every file. */
  readonly bytes: number;
  /** The files needed: exact paths, or with `*` for the numbered parts of weights. */
  readonly include: readonly string[];
  /**
   * Files with their digests, as far as the catalogue pins them. A file it does not pin is checked against
   * the digest that the host states for the revision.
   */
  readonly files: readonly ModelFile[];
  /** Files its publisher keeps elsewhere (a compiled model library): path in the model's folder → URL. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

export interface EmbedderEntry {
  readonly kind: "embedder";
  readonly id: string;
  readonly title: string;
  /** One line: what it is better at, and what it costs. */
  readonly summary: string;
  readonly languages: "english" | "multilingual";
  readonly dimensions: number;
  readonly pooling: "mean" | "cls";
  /** Put before each text. */
  readonly prompts: { readonly query: string; readonly passage: string };
  /** Longer texts are cut. */
  readonly maxTokens: number;
  readonly package: ModelPackage;
}

/** The same weights for adapters with `shader-f16` and without. */
export interface LanguageModelVariant {
  readonly precision: "f16" | "f32";
  readonly package: ModelPackage;
  /** File of the compiled library inside the package. */
  readonly library: string;
  /** GPU memory it takes at `contextWindow`. */
  readonly memoryMB: number;
  /** The largest single tensor, mostly the vocabulary's: some adapters bind no more than 128 MiB at once. */
  readonly largestTensorBytes?: number;
}

export interface LanguageModelEntry {
  readonly kind: "language-model";
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** In tokens. */
  readonly contextWindow: number;
  readonly variants: readonly LanguageModelVariant[];
}

/** Something that Python programs can import. */
export interface PythonPackageEntry {
  readonly kind: "python-package";
  /** As programs import it. */
  readonly id: string;
  readonly title: string;
  readonly package: ModelPackage;
}

/** Language data by which scanned pages are read. */
export interface OcrLanguageEntry {
  readonly kind: "ocr-language";
  /** As Tesseract names it. */
  readonly id: string;
  readonly title: string;
  readonly package: ModelPackage;
}

/** Where model files come from: the publisher named in the catalogue, or a school's own host. */
export type ModelHost = { readonly type: "publisher" } | { readonly type: "mirror"; readonly url: string };
