/** A fake language model that writes when the test says so, and a fake check of what it wrote. */
import { signal } from "@preact/signals";
import type { Citation } from "../../src/domain/answer.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { Grounding, LanguageModelInfo } from "../../src/domain/generated-answer.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import type { GenerateRequest, GenerationEnd, LanguageModel } from "../../src/ports/language-model.ts";
import type { LanguageModelState, LanguageModelsPort } from "../../src/ports/language-model-choice.ts";
import type { GenerationApi, GroundRequest, PromptRequest } from "../../src/protocol/generation-api.ts";
import { gate } from "./fakes.ts";

export const fakeInfo: LanguageModelInfo = {
  id: "fake",
  title: "Fake Model 1B",
  engine: "web-llm",
  contextWindow: 4096,
};

interface Running {
  readonly request: GenerateRequest;
  write(text: string): void;
  end(outcome?: Result<GenerationEnd, AppError>): void;
}

export const fakeSource = (number: number): Citation =>
  ({
    number,
    id: `passage-${number}`,
    concept: "softmax",
    title: `Chapter ${number}`,
    locator: { type: "page", page: number },
    quote: "q",
  }) as unknown as Citation;

/** "absent" and "partly" in a sentence are its verdict; the rest is supported by the first source. */
function fakeGrounding(sentence: string): Grounding {
  if (sentence.includes("absent")) return { verdict: "absent", citations: [], missing: ["42"] };
  if (sentence.includes("partly")) return { verdict: "partly", citations: [2], missing: [] };
  return { verdict: "supported", citations: [1], missing: [] };
}

export function createFakeWriter(options: { readonly ground?: GenerationApi["ground"] } = {}) {
  const runs: Running[] = [];
  const prompts: PromptRequest[] = [];
  const checked: GroundRequest[] = [];
  const state = signal<LanguageModelState>({ type: "ready", info: fakeInfo });
  const model: LanguageModel = {
    info: fakeInfo,
    generate: (request, onText) => {
      const finished = gate<Result<GenerationEnd, AppError>>();
      runs.push({ request, write: onText, end: (outcome = ok("complete")) => finished.open(outcome) });
      return { finished: finished.promise, stop: () => finished.open(ok("stopped")) };
    },
    unload: async () => undefined,
  };
  const active = signal<LanguageModel | undefined>(model);
  const models: LanguageModelsPort = {
    active,
    state,
    load: async () => ok(fakeInfo),
    wanted: async () => ok(active.peek()),
    unload: async () => undefined,
    browserModel: async () => "unavailable",
  };
  const tutor: GenerationApi = {
    prompt: async (request) => {
      prompts.push(request);
      return ok({
        messages: [{ role: "user", content: request.answer.question }],
        sources: [fakeSource(1), fakeSource(2)],
        maxTokens: 500,
      });
    },
    ground: async (request) => {
      checked.push(request);
      return options.ground ? options.ground(request) : ok(request.sentences.map(fakeGrounding));
    },
  };
  return { models, tutor, runs, prompts, checked, active, state };
}
