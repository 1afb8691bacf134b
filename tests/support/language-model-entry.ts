/** A catalogue entry whose files exist nowhere. */
import type { LanguageModelEntry } from "../../src/domain/model-catalogue.ts";

const packageOf = (id: string): LanguageModelEntry["variants"][number]["package"] => ({
  id,
  repository: `someone/${id}`,
  revision: "0".repeat(40),
  licence: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  bytes: 4,
  include: ["mlc-chat-config.json"],
  files: [],
});

export const testEntry: LanguageModelEntry = {
  kind: "language-model",
  id: "test-model",
  title: "Test model",
  summary: "Exists only in tests.",
  contextWindow: 4096,
  variants: [
    { precision: "f16", package: packageOf("test-model-f16"), library: "library.wasm", memoryMB: 1 },
    { precision: "f32", package: packageOf("test-model-f32"), library: "library.wasm", memoryMB: 1 },
  ],
};
