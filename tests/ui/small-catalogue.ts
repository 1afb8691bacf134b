/** What the Library's fakes offer to download. */
import type {
  EmbedderEntry,
  LanguageModelEntry,
  ModelPackage,
  OcrLanguageEntry,
  PythonPackageEntry,
} from "../../src/domain/model-catalogue.ts";

const licence = { name: "Apache-2.0", url: "https://example.org/licence" };

const makePackage = (id: string, megabytes: number): ModelPackage => ({
  id,
  repository: `tests/${id}`,
  revision: "0".repeat(40),
  licence,
  bytes: megabytes * 1e6,
  include: ["model.bin"],
  files: [],
});

export const smallEmbedder: EmbedderEntry = {
  kind: "embedder",
  id: "small",
  title: "Small embedder",
  summary: "Understands more wordings.",
  languages: "english",
  dimensions: 384,
  pooling: "cls",
  prompts: { query: "", passage: "" },
  maxTokens: 512,
  package: {
    ...makePackage("small", 23),
    files: [{ path: "model.bin", bytes: 23e6, sha256: "0".repeat(64) }],
  },
};

export const smallPackage: PythonPackageEntry = {
  kind: "python-package",
  id: "numpy",
  title: "Small package",
  package: {
    ...makePackage("small-package", 3),
    files: [{ path: "model.bin", bytes: 3e6, sha256: "0".repeat(64) }],
  },
};

export const smallLanguages: readonly OcrLanguageEntry[] = ["eng", "chi_sim"].map((code) => ({
  kind: "ocr-language",
  id: code,
  title: code,
  package: {
    ...makePackage(`ocr-${code}`, 4),
    files: [{ path: "model.bin", bytes: 4e6, sha256: "0".repeat(64) }],
  },
}));

export const languageModel = (id: string, megabytes: number): LanguageModelEntry => ({
  kind: "language-model",
  id,
  title: `Model ${id}`,
  summary: `Writes like ${id}.`,
  contextWindow: 4096,
  variants: (["f16", "f32"] as const).map((precision) => ({
    precision,
    package: makePackage(`${id}-${precision}`, megabytes),
    library: `${id}-${precision}.wasm`,
    memoryMB: megabytes,
  })),
});
