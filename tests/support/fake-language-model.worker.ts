/** The language model worker with a fake engine in it; everything else is the product's own code. */
import { serveLanguageModel } from "../../src/adapters/language-model/serve-language-model.ts";
import { createFakeParts, type FakeScript } from "./fake-engine.ts";

/** In the built app the script is put before this code; in other tests it is the worker's name. */
const { fakeLanguageModelScript, name } = globalThis as unknown as {
  readonly fakeLanguageModelScript?: FakeScript;
  readonly name: string;
};
/** Held for as long as this thread lives: tests see by it that a worker, and with it its memory, is gone. */
void navigator.locks.request("fake-language-model", { mode: "shared" }, () => new Promise(() => undefined));
serveLanguageModel(createFakeParts(fakeLanguageModelScript ?? (JSON.parse(name) as FakeScript)));
