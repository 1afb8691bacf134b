/** Choosing, loading and losing language models in a tab: real workers with a fake engine, real storage and locks. */
import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CrashFlag, createCrashFlag } from "../../src/adapters/browser/language-model-crash-flag.ts";
import { createLanguageModels, type LanguageModels } from "../../src/app/language-models.ts";
import { ok } from "../../src/domain/result.ts";
import type { GenerationEnd } from "../../src/ports/language-model.ts";
import type { FakeScript } from "../support/fake-engine.ts";
import { testEntry } from "../support/language-model-entry.ts";

const FLAG = "erica-language-model-loading";
const [f16, f32] = testEntry.variants as [(typeof testEntry.variants)[0], (typeof testEntry.variants)[0]];
const small = { ...testEntry, id: "small-model", title: "Small model" };
const answers = [{ text: "Attention weighs tokens." }];

beforeEach(() => localStorage.removeItem(FLAG));

const opened: { readonly models: LanguageModels; readonly flag: CrashFlag }[] = [];
afterEach(async () => {
  for (const { models } of opened.splice(0)) await models.unload();
});

interface Tab {
  readonly models: LanguageModels;
  readonly page: EventTarget;
  readonly installed: Set<string>;
  readonly started: FakeScript[];
  chosen: string;
}

/** A tab as after a start of the app. @param scripts one a worker; the last is used again and again */
function openTab(
  scripts: readonly FakeScript[],
  options: { readonly wasDiscarded?: boolean; readonly installed?: readonly string[] } = {},
): Tab {
  const page = new EventTarget();
  const installed = new Set(options.installed ?? [f16.package.id]);
  const flag = createCrashFlag({
    storage: () => localStorage,
    page,
    wasDiscarded: options.wasDiscarded ?? false,
    locks: navigator.locks,
  });
  const started: FakeScript[] = [];
  const tab: Tab = {
    page,
    installed,
    started,
    chosen: testEntry.id,
    models: createLanguageModels({
      catalogue: async () => [testEntry, small],
      chosen: () => tab.chosen,
      modelFiles: {
        list: async () =>
          ok([...installed].map((id) => ({ id, revision: "0".repeat(40), complete: true, storedBytes: 4 }))),
      },
      startWorker: () => {
        const script = scripts[Math.min(started.length, scripts.length - 1)];
        if (!script) throw new Error("no worker was expected");
        started.push(script);
        return new Worker(new URL("../support/fake-language-model.worker.ts", import.meta.url), {
          type: "module",
          name: JSON.stringify(script),
        });
      },
      crashFlag: flag,
    }),
  };
  opened.push({ models: tab.models, flag });
  return tab;
}

async function writeWith(models: LanguageModels): Promise<GenerationEnd | string> {
  const wanted = await models.wanted();
  if (!wanted.ok || !wanted.value) throw new Error("no model");
  const request = { messages: [{ role: "user", content: "What is attention?" }], maxTokens: 50 } as const;
  const end = await wanted.value.generate(request, () => undefined).finished;
  return end.ok ? end.value : end.error.type;
}

const locksHeld = async (name: string): Promise<number> =>
  ((await navigator.locks.query()).held ?? []).filter((lock) => lock.name === name).length;
const until = async (met: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("the model a learner chose, with a fake engine", () => {
  it("is loaded when it is first wanted, not before, and once", async () => {
    const tab = openTab([{ answers }]);
    expect(tab.models.state.value).toEqual({ type: "off" });
    expect(tab.started).toEqual([]);
    const [first, second] = await Promise.all([tab.models.wanted(), tab.models.wanted()]);
    expect(first.ok && first.value?.info.id).toBe(testEntry.id);
    expect(second).toEqual(first);
    expect(tab.started.length).toBe(1);
    expect(tab.models.state.value.type).toBe("ready");
    expect(await writeWith(tab.models)).toBe("complete");
  });

  it("nothing is loaded for a learner without one", async () => {
    const tab = openTab([]);
    tab.chosen = "none";
    expect(await tab.models.wanted()).toEqual({ ok: true, value: undefined });
    expect(tab.models.state.value).toEqual({ type: "off" });
  });

  it("loading only goes forwards and ends full", async () => {
    const tab = openTab([{ answers, load: { ms: 40 } }]);
    const fractions: number[] = [];
    const dispose = effect(() => {
      const state = tab.models.state.value;
      if (state.type === "loading") fractions.push(state.fraction);
    });
    await tab.models.wanted();
    dispose();
    expect(fractions.length).toBeGreaterThan(4);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it("single precision is taken where half precision can't run", async () => {
    const tab = openTab([{ gpu: "f32", answers }], { installed: [f16.package.id, f32.package.id] });
    expect(await writeWith(tab.models)).toBe("complete");
    expect(tab.started.length).toBe(2);
  });

  it("turned off while its files are looked up, it isn't loaded", async () => {
    const tab = openTab([]);
    const wanted = tab.models.wanted();
    tab.chosen = "none";
    expect(await wanted).toEqual({ ok: true, value: undefined });
  });

  it("a model whose files are gone is told, and wanted again once they are back", async () => {
    const tab = openTab([{ answers }], { installed: [] });
    expect(await tab.models.wanted()).toEqual({
      ok: false,
      error: { type: "model-not-installed", model: testEntry.title },
    });
    expect(tab.models.state.value.type).toBe("failed");
    tab.installed.add(f16.package.id);
    expect(await writeWith(tab.models)).toBe("complete");
  });

  it("what failed to load is not tried at every question, but when the learner asks", async () => {
    const tab = openTab([{ gpu: "none", answers }]);
    expect((await tab.models.wanted()).ok).toBe(false);
    expect((await tab.models.wanted()).ok).toBe(false);
    expect(tab.started.length).toBe(1);
    await tab.models.load({ engine: "web-llm", entry: testEntry, variant: f16 });
    expect(tab.started.length).toBe(2);
  });
});

describe("one model at a time, with a fake engine", () => {
  it("another choice ends the loading before it, and its worker", async () => {
    const tab = openTab([{ answers, load: { ms: 60_000 } }, { answers }]);
    const first = tab.models.load({ engine: "web-llm", entry: testEntry, variant: f16 });
    await until(() => tab.started.length === 1);
    const second = await tab.models.load({ engine: "web-llm", entry: small, variant: f16 });
    expect(await first).toEqual({ ok: false, error: { type: "aborted" } });
    expect(second.ok && second.value.id).toBe(small.id);
    expect(tab.models.active.value?.info.id).toBe(small.id);
    await until(async () => (await locksHeld("fake-language-model")) === 1);
  });

  it("unloading ends the worker, which gives its memory back", async () => {
    const tab = openTab([{ answers }]);
    await tab.models.wanted();
    await until(async () => (await locksHeld("fake-language-model")) === 1);
    await tab.models.unload();
    await until(async () => (await locksHeld("fake-language-model")) === 0);
    expect(tab.models.active.value).toBeUndefined();
    expect(tab.models.state.value).toEqual({ type: "off" });
  });

  it("unloading while it loads is no failure", async () => {
    const tab = openTab([{ answers, load: { ms: 60_000 } }]);
    const loading = tab.models.load({ engine: "web-llm", entry: testEntry, variant: f16 });
    await until(() => tab.started.length === 1);
    await tab.models.unload();
    expect(await loading).toEqual({ ok: false, error: { type: "aborted" } });
    expect(tab.models.state.value).toEqual({ type: "off" });
    expect(localStorage.getItem(FLAG)).toBeNull();
  });
});

describe("turning a model off and on quickly, with a fake engine", () => {
  it("the last word counts, and no flag is left behind", async () => {
    const tab = openTab([{ answers }]);
    const choice = { engine: "web-llm", entry: testEntry, variant: f16 } as const;
    const loads = [tab.models.load(choice), tab.models.load(choice)];
    await tab.models.unload();
    for (const result of await Promise.all(loads)) expect(result).toEqual({ ok: false, error: { type: "aborted" } });
    expect(tab.models.state.value).toEqual({ type: "off" });
    expect(localStorage.getItem(FLAG)).toBeNull();
    expect((await tab.models.load(choice)).ok).toBe(true);
  });
});

describe("a lost graphics processor, with a fake engine", () => {
  it("brings the model back with half its window, and gives up when it is lost again", async () => {
    const tab = openTab([{ answers: [{ text: "One ", end: "lose-gpu" }] }]);
    expect(await writeWith(tab.models)).toBe("gpu-lost");
    expect(tab.models.state.value).toEqual({ type: "failed", id: testEntry.id, error: { type: "gpu-lost" } });
    const again = await tab.models.wanted();
    expect(again.ok && again.value?.info.contextWindow).toBe(testEntry.contextWindow / 2);
    expect(await writeWith(tab.models)).toBe("gpu-lost");
    expect(await tab.models.wanted()).toEqual({ ok: false, error: { type: "gpu-lost" } });
  });

  it("while loading, a smaller window is tried before the model counts as too large", async () => {
    const tab = openTab([{ answers, load: { end: "lose-gpu" } }, { answers }]);
    const wanted = await tab.models.wanted();
    expect(wanted.ok && wanted.value?.info.contextWindow).toBe(testEntry.contextWindow / 2);
    const hopeless = openTab([{ answers, load: { end: "lose-gpu" } }]);
    expect(await hopeless.models.wanted()).toEqual({
      ok: false,
      error: { type: "model-too-large", model: testEntry.title },
    });
    expect(localStorage.getItem(FLAG)).not.toBe(testEntry.id);
  });

  it("a stop that took too long only means loading it again", async () => {
    const tab = openTab([{ answers: [{ text: "late", prefillMs: 60_000 }] }, { answers }]);
    const wanted = await tab.models.wanted();
    if (!wanted.ok || !wanted.value) throw new Error("no model");
    const running = wanted.value.generate(
      { messages: [{ role: "user", content: "?" }], maxTokens: 5 },
      () => undefined,
    );
    running.stop();
    expect(await running.finished).toEqual({ ok: true, value: "stopped" });
    expect(tab.models.state.value).toEqual({ type: "off" });
    expect(await writeWith(tab.models)).toBe("complete");
  });
});

describe("a tab that died while a model was loaded, with a fake engine", () => {
  it("is noticed at the next start: the model stays off until the learner asks for it", async () => {
    localStorage.setItem(FLAG, testEntry.id);
    const tab = openTab([{ answers }]);
    const refused = { ok: false, error: { type: "language-model-crashed-before", model: testEntry.title } };
    expect(await tab.models.wanted()).toEqual(refused);
    expect(await tab.models.load({ engine: "web-llm", entry: testEntry, variant: f16 })).toEqual(refused);
    expect(tab.started).toEqual([]);
    // It goes on being refused at later starts.
    expect(await openTab([]).models.wanted()).toEqual(refused);
    const forced = await tab.models.load({ engine: "web-llm", entry: testEntry, variant: f16 }, { force: true });
    expect(forced.ok).toBe(true);
    expect(await writeWith(tab.models)).toBe("complete");
    expect(await openTab([{ answers }]).models.wanted()).toMatchObject({ ok: true });
  });

  it("does not stand in the way of another model", async () => {
    localStorage.setItem(FLAG, testEntry.id);
    const tab = openTab([{ answers }]);
    expect((await tab.models.load({ engine: "web-llm", entry: small, variant: f16 })).ok).toBe(true);
  });

  it("the flag is up from the start of loading to the first word", async () => {
    const tab = openTab([{ answers, load: { ms: 50 } }]);
    const loading = tab.models.wanted();
    await until(() => tab.started.length === 1);
    expect(localStorage.getItem(FLAG)).toBe(testEntry.id);
    await loading;
    expect(localStorage.getItem(FLAG)).toBe(testEntry.id);
    await writeWith(tab.models);
    expect(localStorage.getItem(FLAG)).toBeNull();
  });

  it("closing or leaving the page takes it down, coming back puts it up again", async () => {
    const tab = openTab([{ answers, load: { ms: 60_000 } }]);
    void tab.models.wanted();
    await until(() => tab.started.length === 1);
    tab.page.dispatchEvent(new Event("pagehide"));
    expect(localStorage.getItem(FLAG)).toBeNull();
    tab.page.dispatchEvent(new Event("pageshow"));
    expect(localStorage.getItem(FLAG)).toBe(testEntry.id);
  });

  it("a failure that the tab lived to tell takes it down", async () => {
    const tab = openTab([{ answers, load: { end: { error: "something odd" } } }]);
    expect((await tab.models.wanted()).ok).toBe(false);
    expect(localStorage.getItem(FLAG)).toBeNull();
  });

  it("a tab that the browser put away is no crash", async () => {
    localStorage.setItem(FLAG, testEntry.id);
    const tab = openTab([{ answers }], { wasDiscarded: true });
    expect((await tab.models.wanted()).ok).toBe(true);
  });

  it("another tab that is loading right now is no crash", async () => {
    const other = openTab([{ answers, load: { ms: 60_000 } }]);
    void other.models.wanted();
    await until(async () => (await locksHeld(FLAG)) === 1);
    const tab = openTab([{ answers }]);
    expect((await tab.models.wanted()).ok).toBe(true);
  });
});
