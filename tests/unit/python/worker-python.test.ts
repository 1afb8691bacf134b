/** Programs in a thread of their own, over a thread that does what the test says. */
import { expose } from "comlink";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPython, type PythonParts } from "../../../src/adapters/python/worker-python.ts";
import { ok } from "../../../src/domain/result.ts";
import type { PythonApi, PythonListener, PythonProgress } from "../../../src/protocol/python-api.ts";

interface Thread {
  readonly packages: readonly string[];
  ended: boolean;
  /** Ends the program it runs. */
  finish(): void;
  breakDown(): void;
}

let threads: Thread[] = [];
let reading: readonly string[][] = [];
let holdFiles: Promise<void> = Promise.resolve();

/** A worker by its messages: what a page knows of one. */
function createWorker(): Worker {
  const { port1, port2 } = new MessageChannel();
  let settle: { resolve(): void; reject(error: Error): void } | undefined;
  const api: PythonApi = {
    load: async () => ok(undefined),
    run: (code, tell) =>
      new Promise((resolve, reject) => {
        tell({ type: "printed", part: { text: `${code}\n`, lines: 1 } });
        const finish = (): void => {
          tell({ type: "printed", part: { text: "last\n", lines: 2 } });
          tell({ type: "ended", error: undefined });
          resolve();
        };
        settle = { resolve: finish, reject };
      }),
  };
  expose(api, port2);
  port2.start();
  const thread: Thread = {
    packages: reading.at(-1) ?? [],
    ended: false,
    finish: () => settle?.resolve(),
    breakDown: () => settle?.reject(new Error("fatal")),
  };
  threads.push(thread);
  port1.start();
  const terminate = (): void => {
    thread.ended = true;
    port1.close();
    port2.close();
  };
  return Object.assign(port1, { terminate }) as unknown as Worker;
}

const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(8);
const parts: PythonParts = {
  createWorker,
  readFiles: async (packages) => {
    reading = [...reading, [...packages]];
    await holdFiles;
    return ok({ folder: "/", program: bytes(), library: bytes(), wheels: [] });
  },
  limitSeconds: 0.2,
  idleMs: 300,
};

const listen = () => {
  const steps: PythonProgress["step"][] = [];
  let text = "";
  const on: PythonListener = {
    progress: ({ step }) => void (steps.at(-1) === step || steps.push(step)),
    printed: (part) => {
      text += part.text;
    },
    drew: () => undefined,
    left: () => undefined,
  };
  return { on, steps, text: () => text };
};
const program = (code: string, packages: readonly string[] = []) => ({ code, packages });
const started = (steps: readonly string[]) => vi.waitFor(() => expect(steps.at(-1)).toBe("running"));

beforeEach(() => {
  threads = [];
  reading = [];
  holdFiles = Promise.resolve();
});
afterEach(() => {
  for (const { finish } of threads) finish();
});

describe("programs", () => {
  test("run one after another in the same thread", async () => {
    const python = createPython(parts);
    const [first, second] = [listen(), listen()];
    const a = python.run(program("a"), first.on);
    const b = python.run(program("b"), second.on);
    await started(first.steps);
    expect(second.steps).toEqual(["waiting"]);
    threads[0]?.finish();
    expect(await a.ended).toEqual(ok({ type: "finished" }));
    await started(second.steps);
    expect([first.text(), second.text()]).toEqual(["a\nlast\n", "b\n"]);
    threads[0]?.finish();
    expect(await b.ended).toEqual(ok({ type: "finished" }));
    expect(threads).toHaveLength(1);
  });

  test("are stopped by ending the thread; the next gets another", async () => {
    const python = createPython(parts);
    const { on, steps } = listen();
    const run = python.run(program("a"), on);
    await started(steps);
    run.stop();
    expect(await run.ended).toEqual(ok({ type: "stopped" }));
    await vi.waitFor(() => expect(threads[0]?.ended).toBe(true));
    const next = listen();
    const again = python.run(program("b"), next.on);
    await started(next.steps);
    threads[1]?.finish();
    expect(await again.ended).toEqual(ok({ type: "finished" }));
  });

  test("that wait are stopped before they start", async () => {
    const python = createPython(parts);
    const [first, second] = [listen(), listen()];
    const a = python.run(program("a"), first.on);
    const b = python.run(program("b"), second.on);
    await started(first.steps);
    b.stop();
    expect(await b.ended).toEqual(ok({ type: "stopped" }));
    threads[0]?.finish();
    expect(await a.ended).toEqual(ok({ type: "finished" }));
    expect(second.text()).toBe("");
  });

  test("stopped while Python is still loaded let it load, for the next", async () => {
    let go = (): void => undefined;
    holdFiles = new Promise((resolve) => {
      go = resolve;
    });
    const python = createPython(parts);
    const run = python.run(program("a"), listen().on);
    await vi.waitFor(() => expect(reading).toHaveLength(1));
    run.stop();
    expect(await run.ended).toEqual(ok({ type: "stopped" }));
    go();
    const next = listen();
    const again = python.run(program("b"), next.on);
    await started(next.steps);
    expect(reading).toHaveLength(1);
    threads[0]?.finish();
    expect(await again.ended).toEqual(ok({ type: "finished" }));
  });

  test("that run too long are ended", async () => {
    const { on } = listen();
    expect(await createPython(parts).run(program("a"), on).ended).toEqual(ok({ type: "too-long", seconds: 0.2 }));
    expect(threads[0]?.ended).toBe(true);
  });

  test("that break Python itself are told, and cost only their thread", async () => {
    const python = createPython(parts);
    const { on, steps } = listen();
    const run = python.run(program("a"), on);
    await started(steps);
    threads[0]?.breakDown();
    expect(await run.ended).toMatchObject({ ok: false, error: { type: "python-unavailable" } });
    expect(threads[0]?.ended).toBe(true);
  });

  test("whose files throw where they should tell are told to have failed, and the next one runs", async () => {
    let fails = true;
    const readFiles: PythonParts["readFiles"] = async (...asked) => {
      if (fails) throw new Error("no such thing");
      return parts.readFiles(...asked);
    };
    const python = createPython({ ...parts, readFiles });
    const failed = await python.run(program("a"), listen().on).ended;
    expect(failed).toMatchObject({ ok: false, error: { type: "python-unavailable" } });
    fails = false;
    const { on, steps } = listen();
    const run = python.run(program("b"), on);
    await started(steps);
    threads[0]?.finish();
    expect(await run.ended).toEqual(ok({ type: "finished" }));
  });

  test("that import more than the thread was started with get another", async () => {
    const python = createPython(parts);
    const [first, second, third] = [listen(), listen(), listen()];
    for (const [{ on, steps }, packages] of [
      [first, []],
      [second, ["numpy"]],
      [third, []],
    ] as const) {
      const run = python.run(program("a", packages), on);
      await started(steps);
      threads.at(-1)?.finish();
      expect(await run.ended).toEqual(ok({ type: "finished" }));
    }
    expect(threads.map(({ packages }) => packages)).toEqual([[], ["numpy"]]);
    expect(threads[0]?.ended).toBe(true);
  });

  test("leave no thread behind when no other follows for a while", async () => {
    const { on, steps } = listen();
    const run = createPython(parts).run(program("a"), on);
    await started(steps);
    threads[0]?.finish();
    await run.ended;
    expect(threads[0]?.ended).toBe(false);
    await vi.waitFor(() => expect(threads[0]?.ended).toBe(true));
  });
});
