/** The browser's own model behind our port, with a fake Prompt API of several versions: no test browser brings one. */

import { afterEach, describe, expect, it, vi } from "vitest";
import { createBrowserModel } from "../../src/adapters/language-model/browser-model.ts";
import { errors } from "../../src/language/words/en/errors.ts";
import type { LanguageModel } from "../../src/ports/language-model.ts";

const text = "Attention lets every token look at every other token.";
const words = text.match(/\S+\s*/g) ?? [];
const wholes = words.map((_, i) => words.slice(0, i + 1).join(""));
const request = {
  messages: [
    { role: "system", content: "You are a tutor." },
    { role: "user", content: "What is attention?" },
  ],
  maxTokens: 200,
} as const;

interface Session {
  readonly options: { readonly initialPrompts?: readonly unknown[] };
  destroyed: boolean;
  asked: string[];
}
const sessions: Session[] = [];

/** @param facts properties that a version's sessions have */
function fakePromptApi(options: {
  readonly availability?: string;
  readonly facts?: object;
  readonly chunks?: readonly string[];
  readonly downloads?: readonly number[];
  readonly createError?: DOMException;
  readonly streamError?: unknown;
  readonly endless?: boolean;
}): void {
  const create = async (given: Session["options"] & { monitor?: (monitor: EventTarget) => void }) => {
    if (options.createError) throw options.createError;
    const monitor = new EventTarget();
    given.monitor?.(monitor);
    for (const loaded of options.downloads ?? [])
      monitor.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded }));
    const session: Session = { options: given, destroyed: false, asked: [] };
    sessions.push(session);
    return {
      ...options.facts,
      destroy: () => {
        session.destroyed = true;
      },
      promptStreaming: (input: string, { signal }: { signal: AbortSignal }) => {
        session.asked.push(input);
        let next = 0;
        return new ReadableStream<string>({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 2));
            if (signal.aborted) return controller.error(new DOMException("stopped", "AbortError"));
            const chunks = options.chunks ?? words;
            const chunk = options.endless ? chunks[next++ % chunks.length] : chunks[next++];
            if (chunk !== undefined) return controller.enqueue(chunk);
            if (options.streamError) return controller.error(options.streamError);
            controller.close();
          },
        });
      },
    };
  };
  Object.assign(globalThis, {
    LanguageModel: { availability: async () => options.availability ?? "available", create },
  });
}

afterEach(() => {
  sessions.length = 0;
  Reflect.deleteProperty(globalThis, "LanguageModel");
});

const load = (onProgress: (fraction: number) => void = () => undefined) =>
  createBrowserModel(onProgress, new AbortController().signal);

async function ready(): Promise<LanguageModel> {
  const made = await load();
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

function write(model: LanguageModel) {
  const pieces: string[] = [];
  return { pieces, running: model.generate(request, (piece) => pieces.push(piece)) };
}

describe("the browser's own model, with a fake Prompt API", () => {
  it("is a value, not a surprise, where there is none", async () => {
    const made = await load();
    expect(!made.ok && made.error.type).toBe("language-model-failed");
    fakePromptApi({ availability: "unavailable" });
    expect((await load()).ok).toBe(false);
  });

  it.each([
    ["contextWindow", { contextWindow: 9216 }, 9216],
    ["inputQuota", { inputQuota: 6144 }, 6144],
    ["maxTokens", { maxTokens: 5000 }, 5000],
    ["none of them", {}, 4096],
  ])("reads its window from %s", async (_, facts, expected) => {
    fakePromptApi({ facts });
    expect((await ready()).info).toMatchObject({ id: "browser", engine: "browser", contextWindow: expected });
  });

  it("reports the browser's download", async () => {
    fakePromptApi({ availability: "downloadable", downloads: [0, 0.5, 1] });
    const fractions: number[] = [];
    await load((fraction) => fractions.push(fraction));
    expect(fractions).toEqual([0, 0.5, 1]);
  });

  it.each([
    ["new pieces", words],
    ["the whole text so far", wholes],
  ])("writes from streams of %s, with a session an answer that is given back", async (_, chunks) => {
    fakePromptApi({ chunks });
    const model = await ready();
    const { running, pieces } = write(model);
    expect(await running.finished).toEqual({ ok: true, value: "complete" });
    expect(pieces.join("")).toBe(text);
    expect(sessions[1]?.options.initialPrompts).toEqual([request.messages[0]]);
    expect(sessions[1]?.asked).toEqual(["What is attention?"]);
    expect(sessions.map(({ destroyed }) => destroyed)).toEqual([false, true]);
    await model.unload();
    expect(sessions[0]?.destroyed).toBe(true);
    expect((await write(model).running.finished).ok).toBe(false);
  });

  it("stops at once, and what was written stays", async () => {
    fakePromptApi({ endless: true });
    const { running, pieces } = write(await ready());
    await vi.waitUntil(() => pieces.length >= 3, { interval: 2 });
    running.stop();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    const kept = pieces.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pieces.length).toBe(kept);
    expect(sessions[1]?.destroyed).toBe(true);
  });

  it("an answer that does not end is cut at the room it was given", async () => {
    fakePromptApi({ endless: true });
    const model = await ready();
    let written = 0;
    const running = model.generate({ ...request, maxTokens: 20 }, (piece) => {
      written += piece.length;
    });
    expect(await running.finished).toEqual({ ok: true, value: "length" });
    expect(written).toBeLessThan(200);
  });

  it.each([
    [new DOMException("The input is too large.", "QuotaExceededError"), "too long for the model"],
    [new DOMException("The model process crashed.", "UnknownError"), "The model process crashed"],
    ["a bare string", "a bare string"],
  ])("tells %s in the middle of an answer", async (streamError, expected) => {
    fakePromptApi({ streamError });
    const { running, pieces } = write(await ready());
    const result = await running.finished;
    expect(!result.ok && errors.message(result.error).happened).toContain(expected);
    expect(pieces.join("")).toBe(text);
  });

  it("asks for another press where the browser wants one before a download", async () => {
    fakePromptApi({ createError: new DOMException("Requires a user gesture.", "NotAllowedError") });
    const made = await load();
    expect(!made.ok && made.error).toMatchObject({ detail: { type: "press-again" } });
  });
});
