/** Thread of the language model. web-llm itself is fetched when a model is first loaded. */
import { watchGpu } from "../src/adapters/language-model/gpu.ts";
import { serveEngineFiles } from "../src/adapters/language-model/model-cache.ts";
import { serveLanguageModel } from "../src/adapters/language-model/serve-language-model.ts";
import { readModelFile } from "../src/adapters/model-files/model-file-url.ts";

const importEngine = (): Promise<typeof import("../src/adapters/language-model/web-llm-engine.ts")> =>
  import("../src/adapters/language-model/web-llm-engine.ts");

serveEngineFiles(readModelFile);
serveLanguageModel({
  gpu: watchGpu(),
  prepare: async () => void (await importEngine()),
  create: async (config) => new (await importEngine()).MLCEngine(config),
});
