/** The product's client of the language model worker, put into an open page by an end-to-end test. */
import { createWebLlm, prepareWebLlm } from "../../src/adapters/language-model/web-llm.ts";

export interface PageClient {
  readonly createWebLlm: typeof createWebLlm;
  readonly prepareWebLlm: typeof prepareWebLlm;
}
const client: PageClient = { createWebLlm, prepareWebLlm };
Object.assign(globalThis, { languageModelClient: client });
