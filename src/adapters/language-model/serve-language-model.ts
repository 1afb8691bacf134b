/** Puts the service on the worker's port. */
import { expose, releaseProxy } from "comlink";
import type { LanguageModelApi } from "../../protocol/language-model-api.ts";
import { createEngineService, type EngineParts } from "./engine-service.ts";

/** A callback from the page holds a message port, which is given back once it is no longer called. */
const release = (callback: object): void =>
  (callback as Partial<Record<typeof releaseProxy, () => void>>)[releaseProxy]?.();

export function serveLanguageModel(parts: EngineParts): void {
  const service = createEngineService(parts);
  const api: LanguageModelApi = {
    ...service,
    load: (request, onProgress) => service.load(request, onProgress).finally(() => release(onProgress)),
    generate: (request, onText) => service.generate(request, onText).finally(() => release(onText)),
  };
  expose(api);
}
