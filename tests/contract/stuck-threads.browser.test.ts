/** A thread that falls silent over a start step is restarted once; then it is said what stood still. Real workers. */
import { expect, test } from "vitest";
import { beginWorker } from "../../src/adapters/threads/start-worker.ts";
import { createTutorClient } from "../../src/adapters/threads/tutor-client.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { OpenProgress } from "../../src/protocol/tutor-api.ts";

type Kind = "never answers" | "stuck at indexing" | "slow";

/** Longer than what the slow one needs for a step, shorter than all its steps. */
const patienceMs = 500;

function threads(...kinds: Kind[]) {
  const started: Kind[] = [];
  const create = (): Worker => {
    const name = kinds[started.length] ?? "never answers";
    started.push(name);
    return new Worker(new URL("../support/stuck.worker.ts", import.meta.url), { type: "module", name });
  };
  return { create, started };
}

const opened = { ok: true, value: "opened" };

test.each<Kind>(["never answers", "stuck at indexing"])(
  "a tutor that %s is replaced, and the course opens",
  async (kind) => {
    const { create, started } = threads(kind, "slow");
    const { tutor } = createTutorClient(create, patienceMs);
    const profile = tutor.readProfile();
    expect(await tutor.open(() => undefined)).toEqual(opened);
    expect(started).toEqual([kind, "slow"]);
    // What else was asked of the first one is asked of the second.
    expect(await profile).toEqual({ ok: true, value: "the profile" });
  },
);

test("a tutor that stands still twice says at which step, and opens when it is tried again", async () => {
  const { create, started } = threads("never answers", "stuck at indexing", "slow");
  const { tutor, restart } = createTutorClient(create, patienceMs);
  const steps: OpenProgress["step"][] = [];
  const outcome = await tutor.open(({ step }) => void steps.push(step));
  const stuck: AppError = { type: "opening-stuck", step: "indexing", seconds: patienceMs / 1000 };
  expect(outcome).toEqual({ ok: false, error: stuck });
  expect(steps).toEqual(["indexing"]);
  restart();
  expect(await tutor.open(() => undefined)).toEqual(opened);
  expect(started).toHaveLength(3);
});

test("a tutor that is slow but goes on is left alone", async () => {
  const { create, started } = threads("slow");
  const { tutor } = createTutorClient(create, patienceMs);
  expect(await tutor.open(() => undefined)).toEqual(opened);
  expect(started).toEqual(["slow"]);
});

const begin = (create: () => Worker) =>
  beginWorker<{ load(): Promise<{ ok: true; value: object }> }, object>(
    create,
    (detail) => ({ type: "embedder-unavailable", detail }),
    (api) => api.load(),
    patienceMs,
  );

test("an embedder or an index that never answers is started once more, then given up", async () => {
  const mended = threads("never answers", "slow");
  const begun = await begin(mended.create);
  expect(begun).toMatchObject({ ok: true, value: { value: { id: "model" } } });
  expect(mended.started).toEqual(["never answers", "slow"]);
  const lost = threads("never answers", "never answers", "slow");
  expect(await begin(lost.create)).toMatchObject({ ok: false, error: { type: "embedder-unavailable" } });
  expect(lost.started).toHaveLength(2);
});
