/**
 * A stand-in for web-llm's engine object, for tests on machines without weights or a GPU. It behaves as web-llm
 * 0.2.86 does where our code depends on it: progress in sentences, an interrupt that is forgotten when it comes
 * before the first token and that has no effect while the prompt is read, a last chunk with a reason and one without
 * choices after it, one request at a time, errors as strings or by name.
 */
import type { ChatCompletionChunk, MLCEngineConfig } from "@mlc-ai/web-llm";
import type { Engine } from "../../src/adapters/language-model/engine.ts";
import type { EngineParts } from "../../src/adapters/language-model/engine-service.ts";
import { err, ok } from "../../src/domain/result.ts";

/** `crash`: the worker reports an uncaught error. `vanish`: it ends without a word. `stall`: nothing happens any more. */
type Mishap = "stall" | "lose-gpu" | "crash" | "vanish" | { readonly error: string; readonly name?: string };

export interface FakeAnswer {
  /** Reading the prompt, which nothing interrupts. */
  readonly prefillMs?: number;
  readonly text: string;
  /** Pause before each token; a token is a word with the space after it. */
  readonly tokenMs?: number;
  readonly end?: "stop" | "length" | Mishap;
  /** Empty and repeated chunks among the others, and text after the end. */
  readonly noisy?: boolean;
}

export interface FakeScript {
  /** What the graphics processor can do; `f16` when not given. */
  readonly gpu?: "none" | "f32" | "f16";
  readonly load?: { readonly ms?: number; readonly end?: Mishap };
  /** One an answer; the last is given again and again. */
  readonly answers: readonly FakeAnswer[];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const never = new Promise<never>(() => undefined);

function chunk(delta: string, reason: "stop" | "length" | "abort" | null): ChatCompletionChunk {
  const choice = {
    delta: { content: delta, role: "assistant" as const },
    finish_reason: reason,
    index: 0,
    logprobs: null,
  };
  return { ...chunkWithoutChoices, choices: [choice] };
}
const chunkWithoutChoices: ChatCompletionChunk = {
  id: "fake",
  object: "chat.completion.chunk",
  created: 0,
  model: "fake",
  choices: [],
};

export function createFakeParts(script: FakeScript): EngineParts {
  let loseGpu = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    loseGpu = resolve;
  });
  const meet = async (mishap: Mishap): Promise<never> => {
    if (typeof mishap === "object") {
      // web-llm's own workers pass errors on as strings; its engine throws them.
      if (!mishap.name) throw mishap.error;
      throw Object.assign(new Error(mishap.error), { name: mishap.name });
    }
    if (mishap === "lose-gpu") loseGpu();
    if (mishap === "crash")
      setTimeout(() => {
        throw new Error("fake crash");
      });
    if (mishap === "vanish") (globalThis as unknown as { close(): void }).close();
    return await never;
  };

  const create = async (config: MLCEngineConfig): Promise<Engine> => {
    let interrupted = false;
    let turn = 0;
    const report = (text: string, progress: number): void =>
      config.initProgressCallback?.({ text, progress, timeElapsed: 0 });

    async function* stream(answer: FakeAnswer): AsyncGenerator<ChatCompletionChunk> {
      interrupted = false;
      await pause(answer.prefillMs ?? 0);
      for (const token of answer.text.match(/\S*\s*/g) ?? []) {
        if (token === "") continue;
        if (interrupted) {
          yield chunk("", "abort");
          yield chunkWithoutChoices;
          return;
        }
        if (answer.tokenMs) await pause(answer.tokenMs);
        if (answer.noisy) {
          yield chunkWithoutChoices;
          yield chunk("", null);
        }
        yield chunk(token, null);
      }
      const end = answer.end ?? "stop";
      if (end !== "stop" && end !== "length") {
        await pause(answer.tokenMs ?? 0);
        await meet(end);
      } else {
        yield chunk("", end);
        if (answer.noisy) {
          yield chunk("text after the end", null);
          yield chunk("", end);
        }
        yield chunkWithoutChoices;
      }
    }

    return {
      async reload() {
        const { ms = 0, end } = script.load ?? {};
        report("Start to fetch params", 0);
        for (let shard = 1; shard <= 4; shard++) {
          await pause(ms / 8);
          report(
            `Loading model from cache[${shard}/4]: 1MB loaded. ${shard * 25}% completed, 0 secs elapsed.`,
            shard / 4,
          );
        }
        if (end) await meet(end);
        await pause(ms / 2);
        report("Loading GPU shader modules[1/1]: 100% completed, 0 secs elapsed.", 1);
        report("Finish loading on WebGPU - fake", 1);
      },
      chatCompletion: async () => {
        const answer = script.answers[Math.min(turn++, script.answers.length - 1)];
        return stream(answer ?? { text: "" });
      },
      interruptGenerate: () => {
        interrupted = true;
      },
    };
  };

  return {
    prepare: async () => undefined,
    create,
    gpu: {
      check: async (precision) => {
        const { gpu = "f16" } = script;
        if (gpu === "none") return err({ type: "gpu-unavailable", detail: "fake: none" });
        return precision === "f16" && gpu === "f32"
          ? err({ type: "gpu-unavailable", detail: "fake: no f16" })
          : ok(undefined);
      },
      lost,
    },
  };
}
