/**
 * The page's client, the protocol and our code in a real worker, with a fake engine in place of web-llm's: there are
 * no weights and no GPU here.
 */
import { afterEach, describe, expect, it } from "vitest";
import { createWebLlm, type EnginePatience } from "../../src/adapters/language-model/web-llm.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Generation, LanguageModel } from "../../src/ports/language-model.ts";
import type { LoadProgress } from "../../src/protocol/language-model-api.ts";
import type { FakeScript } from "../support/fake-engine.ts";
import { testEntry } from "../support/language-model-entry.ts";

const [f16, f32] = testEntry.variants as [(typeof testEntry.variants)[0], (typeof testEntry.variants)[0]];
const request = { messages: [{ role: "user", content: "What is attention?" }], maxTokens: 200 } as const;
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i} `).join("");

interface Loaded {
  readonly result: Result<LanguageModel, AppError>;
  readonly progress: LoadProgress[];
  readonly deaths: (AppError | undefined)[];
  readonly controller: AbortController;
}

const open: LanguageModel[] = [];
afterEach(async () => {
  for (const model of open.splice(0)) await model.unload();
});

function start(
  script: FakeScript,
  options: {
    readonly variant?: typeof f16;
    readonly patience?: Partial<EnginePatience>;
    readonly controller?: AbortController;
  } = {},
): { readonly loaded: Promise<Loaded>; readonly controller: AbortController } {
  const progress: LoadProgress[] = [];
  const deaths: (AppError | undefined)[] = [];
  const controller = new AbortController();
  const loading = createWebLlm({
    createWorker: () =>
      new Worker(new URL("../support/fake-language-model.worker.ts", import.meta.url), {
        type: "module",
        name: JSON.stringify(script),
      }),
    entry: testEntry,
    variant: options.variant ?? f16,
    contextWindow: testEntry.contextWindow,
    onProgress: (step) => progress.push(step),
    onDeath: (error) => deaths.push(error),
    signal: controller.signal,
    ...(options.patience ? { patience: options.patience } : {}),
  });
  const loaded = loading.then((result) => {
    if (result.ok) open.push(result.value);
    return { result, progress, deaths, controller };
  });
  return { loaded, controller };
}

async function ready(
  script: FakeScript,
  patience?: Partial<EnginePatience>,
): Promise<{ readonly model: LanguageModel; readonly deaths: readonly (AppError | undefined)[] }> {
  const { result, deaths } = await start(script, patience ? { patience } : {}).loaded;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { model: result.value, deaths };
}

function write(model: LanguageModel): { readonly pieces: string[]; readonly running: Generation; text(): string } {
  const pieces: string[] = [];
  return { pieces, running: model.generate(request, (piece) => pieces.push(piece)), text: () => pieces.join("") };
}

const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("loading, with a fake engine", () => {
  it("reports its steps in order and gives a model that knows itself", async () => {
    const { result, progress } = await start({ answers: [] }).loaded;
    expect(result.ok && result.value.info).toEqual({
      id: "test-model",
      title: "Test model",
      engine: "web-llm",
      contextWindow: 4096,
    });
    expect(progress.map(({ step }) => step)).toEqual(["engine", "weights", "weights", "weights", "weights", "shaders"]);
    expect(progress.filter(({ step }) => step === "weights").map(({ fraction }) => fraction)).toEqual([
      0.25, 0.5, 0.75, 1,
    ]);
  });

  it.each([
    ["no WebGPU", "gpu-unavailable", { gpu: "none", answers: [] }],
    ["no half precision", "gpu-unavailable", { gpu: "f32", answers: [] }],
    ["a lost device", "model-too-large", { load: { end: "lose-gpu" }, answers: [] }],
    ["a crash of the worker", "language-model-failed", { load: { end: "crash" }, answers: [] }],
    [
      "a full disk, as a string",
      "storage-full",
      { load: { end: { error: "QuotaExceededError: quota" } }, answers: [] },
    ],
    [
      "too little memory",
      "model-too-large",
      { load: { end: { name: "RangeError", error: "Array buffer allocation failed" } }, answers: [] },
    ],
  ] satisfies [string, AppError["type"], FakeScript][])("%s is told as %s", async (_, expected, script) => {
    const { result } = await start(script).loaded;
    expect(!result.ok && result.error.type).toBe(expected);
  });

  it("single precision loads where half precision is missing", async () => {
    const { result } = await start({ gpu: "f32", answers: [] }, { variant: f32 }).loaded;
    expect(result.ok).toBe(true);
  });

  it("that makes no progress is given up", async () => {
    const { result } = await start({ load: { end: "stall" }, answers: [] }, { patience: { loading: 200 } }).loaded;
    expect(!result.ok && result.error.type).toBe("language-model-stalled");
  });

  it("can be called off", async () => {
    const { loaded, controller } = start({ load: { ms: 60_000 }, answers: [] });
    setTimeout(() => controller.abort(), 100);
    const { result } = await loaded;
    expect(result).toEqual({ ok: false, error: { type: "aborted" } });
  });
});

describe("writing, with a fake engine", () => {
  it("every piece arrives in order and before the end is told", async () => {
    const text = words(400);
    const { model } = await ready({ answers: [{ text }] });
    const { running, text: received } = write(model);
    expect(await running.finished).toEqual({ ok: true, value: "complete" });
    expect(received()).toBe(text);
  });

  it("empty, repeated and late chunks change nothing", async () => {
    const { model } = await ready({ answers: [{ text: words(30), noisy: true }] });
    const { running, text } = write(model);
    expect(await running.finished).toEqual({ ok: true, value: "complete" });
    expect(text()).toBe(words(30));
  });

  it("says when the room for the answer ran out", async () => {
    const { model } = await ready({ answers: [{ text: words(5), end: "length" }] });
    expect(await write(model).running.finished).toEqual({ ok: true, value: "length" });
  });

  it("ends the answer where the model starts to speak for somebody else", async () => {
    const { model } = await ready({ answers: [{ text: `Yes. <|im_end|> <|im_start|>user ${words(50)}`, tokenMs: 2 }] });
    const { running, text } = write(model);
    expect(await running.finished).toEqual({ ok: true, value: "complete" });
    expect(text()).toBe("Yes. ");
  });

  it("an answer of nothing is a failure", async () => {
    const { model } = await ready({ answers: [{ text: "<think> hm" }] });
    expect(await write(model).running.finished).toEqual({
      ok: false,
      error: { type: "language-model-failed", detail: { type: "wrote-nothing" } },
    });
  });

  it("one answer at a time; the next can follow", async () => {
    const { model } = await ready({ answers: [{ text: words(20), tokenMs: 5 }, { text: "second" }] });
    const first = write(model);
    const tooEarly = await write(model).running.finished;
    expect(!tooEarly.ok && tooEarly.error.type).toBe("language-model-failed");
    await first.running.finished;
    const next = write(model);
    expect(await next.running.finished).toEqual({ ok: true, value: "complete" });
    expect(next.text()).toBe("second");
    expect(first.text()).toBe(words(20));
  });

  it("an error keeps the model for the next answer", async () => {
    const { model, deaths } = await ready({
      answers: [{ text: "One ", end: { error: "something odd" } }, { text: "Two" }],
    });
    const result = await write(model).running.finished;
    expect(result).toEqual({ ok: false, error: { type: "language-model-failed", detail: "something odd" } });
    expect(await write(model).running.finished).toEqual({ ok: true, value: "complete" });
    expect(deaths).toEqual([]);
  });
});

describe("stopping, with a fake engine", () => {
  it("between tokens keeps the text and the model", async () => {
    const { model, deaths } = await ready({ answers: [{ text: words(500), tokenMs: 5 }, { text: "second" }] });
    const { running, pieces, text } = write(model);
    await until(() => pieces.length > 3);
    running.stop();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    expect(words(500).startsWith(text())).toBe(true);
    expect(await write(model).running.finished).toEqual({ ok: true, value: "complete" });
    expect(deaths).toEqual([]);
  });

  it("while the prompt is read takes effect at the first token", async () => {
    const { model, deaths } = await ready({ answers: [{ text: words(500), prefillMs: 300, tokenMs: 5 }] });
    const { running, pieces } = write(model);
    running.stop();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    expect(pieces.join("").length).toBeLessThan(40);
    expect(deaths).toEqual([]);
  });

  it("ends within its time when the prompt takes too long, and the model has to be loaded again", async () => {
    const { model, deaths } = await ready({ answers: [{ text: "late", prefillMs: 60_000 }] }, { stop: 150 });
    const { running } = write(model);
    const asked = performance.now();
    running.stop();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(deaths).toEqual([undefined]);
    expect((await write(model).running.finished).ok).toBe(false);
  });
});

describe("accidents while writing, with a fake engine", () => {
  it.each([
    ["a lost device", "lose-gpu", "gpu-lost"],
    ["a crash of the worker", "crash", "language-model-failed"],
    ["a worker that is gone without a word", "vanish", "language-model-stalled"],
    ["an engine that falls silent", "stall", "language-model-stalled"],
    ["a device that only the next call misses", { name: "ModelNotLoadedError", error: "Model not loaded" }, "gpu-lost"],
  ] as const)("%s keeps the text and ends as a value", async (_, end, expected) => {
    const { model, deaths } = await ready({ answers: [{ text: "One two ", tokenMs: 20, end }] }, { nextToken: 300 });
    const { running, text } = write(model);
    const result = await running.finished;
    expect(!result.ok && result.error.type).toBe(expected);
    expect(text()).toBe("One two ");
    expect(deaths.map((error) => error?.type)).toEqual([expected]);
  });

  it("a slow prompt has longer than a slow token", async () => {
    const patience = { firstToken: 5_000, nextToken: 200 };
    const { model } = await ready({ answers: [{ text: "late", prefillMs: 600 }] }, patience);
    expect(await write(model).running.finished).toEqual({ ok: true, value: "complete" });
  });

  it("unloading ends the answer with what was written, and the worker", async () => {
    const { model, deaths } = await ready({ answers: [{ text: words(500), tokenMs: 5 }] });
    const { running, pieces } = write(model);
    await until(() => pieces.length > 2);
    await model.unload();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    const received = pieces.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pieces.length).toBe(received);
    expect(deaths).toEqual([]);
  });
});
