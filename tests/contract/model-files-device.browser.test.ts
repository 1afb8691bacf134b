/** Model files on the device: paused, broken off, removed, dropped by the browser, imported. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { MODEL_FILES_CACHE } from "../../src/adapters/model-files/model-file-url.ts";
import {
  described,
  digestOf,
  files,
  ignore,
  large,
  listingOf,
  madeContent,
  mirror,
  misbehave,
  patience,
  requests,
  revision,
  startModelFiles,
  storedText,
  useModelHost,
  wanted,
  watch,
  workers,
} from "../support/model-files-fixture.ts";

useModelHost();

describe("pausing and removing", () => {
  test("pause keeps what was received; the next download goes on there", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const api = startModelFiles({ patience: { ...patience, silence: 60_000 } });
    const { reachedIt, onProgress } = watch(1_000_000);
    const download = api.download(wanted(), mirror(), onProgress);
    await reachedIt;
    await api.pause("tiny");
    expect(await download).toEqual({ ok: false, error: { type: "aborted" } });
    const [listed] = await listingOf(api);
    expect(listed?.storedBytes).toBeGreaterThan(1_000_000);
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect((await requests()).at(-1)).toMatchObject({ status: 206 });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("pause in one tab ends the download of another", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const { reachedIt, onProgress } = watch(1_000_000);
    const download = startModelFiles({ patience: { ...patience, silence: 60_000 } }).download(
      wanted(),
      mirror(),
      onProgress,
    );
    await reachedIt;
    await startModelFiles().pause("tiny");
    expect(await download).toEqual({ ok: false, error: { type: "aborted" } });
  });

  test("remove in one tab ends the download of another", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const { reachedIt, onProgress } = watch(1_000_000);
    const download = startModelFiles({ patience: { ...patience, silence: 60_000 } }).download(
      wanted(),
      mirror(),
      onProgress,
    );
    await reachedIt;
    const other = startModelFiles();
    expect(await other.remove("tiny")).toMatchObject({ ok: true });
    expect(await download).toEqual({ ok: false, error: { type: "aborted" } });
    expect(await listingOf(other)).toEqual([]);
  });

  test("a killed worker loses nothing that was received", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const { reachedIt, onProgress } = watch(1_000_000);
    void startModelFiles({ patience: { ...patience, silence: 60_000 } }).download(wanted(), mirror(), onProgress);
    await reachedIt;
    workers[0]?.terminate();
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect((await requests()).at(-1)).toMatchObject({ status: 206 });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a crash is a value, and the next call starts another worker", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const api = startModelFiles({ patience: { ...patience, silence: 60_000 } });
    const { reachedIt, onProgress } = watch(1_000_000);
    const download = api.download(wanted(), mirror(), onProgress);
    await reachedIt;
    workers[0]?.postMessage("crash");
    expect(await download).toMatchObject({ ok: false, error: { type: "worker-crashed", worker: "model files" } });
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
  });

  test("remove deletes everything and says how much", async () => {
    const api = startModelFiles();
    await api.download(wanted(), mirror(), ignore);
    expect(await api.remove("tiny")).toEqual({ ok: true, value: { freedBytes: 3_000_018 } });
    expect(await listingOf(api)).toEqual([]);
    expect(await storedText("config.json")).toBeUndefined();
    expect(await (await caches.open(MODEL_FILES_CACHE)).keys()).toHaveLength(0);
  });

  test("remove ends a running download and counts what it had received", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_500_000] } });
    const api = startModelFiles({ patience: { ...patience, silence: 60_000 } });
    const { reachedIt, onProgress } = watch(1_000_000);
    const download = api.download(wanted(), mirror(), onProgress);
    await reachedIt;
    const removed = await api.remove("tiny");
    expect(removed.ok && removed.value.freedBytes).toBeGreaterThan(1_000_000);
    expect(await download).toEqual({ ok: false, error: { type: "aborted" } });
    expect(await listingOf(api)).toEqual([]);
  });

  test("a model the browser has dropped in part is not called complete, and only that part is fetched", async () => {
    const api = startModelFiles();
    await api.download(wanted(), mirror(), ignore);
    const cache = await caches.open(MODEL_FILES_CACHE);
    for (const request of await cache.keys()) if (request.url.endsWith("config.json")) await cache.delete(request);
    expect(await listingOf(api)).toEqual([{ id: "tiny", revision, complete: false, storedBytes: 3_000_000 }]);
    const before = (await requests()).length;
    await api.download(wanted(), mirror(), ignore);
    expect((await requests()).slice(before).map(({ path }) => path)).toEqual(["tiny/config.json"]);
  });
});

describe("importing", () => {
  const onStick = (contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, under = "models/tiny/") =>
    [...contents].map(([path, bytes]) => ({ path: under + path, content: new Blob([bytes]) }));

  test("a folder's files are checked and installed, with no network", async () => {
    const { seen, onProgress } = watch(0);
    expect(await startModelFiles().importFiles(wanted(), onStick(files), onProgress)).toMatchObject({
      ok: true,
      value: { id: "tiny", complete: true, storedBytes: 3_000_018 },
    });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
    expect(seen.map(({ step }) => step)).toContain("checking");
    expect(await requests()).toEqual([]);
  });

  test("of two models on one stick, each gets its own files", async () => {
    const other = new Map([...files].map(([path, bytes]) => [path, madeContent(bytes.length, 3)]));
    const stick = [...onStick(other, "models/another/"), ...onStick(files)];
    expect(await startModelFiles().importFiles(wanted(), stick, ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("missing files are named, and nothing is kept", async () => {
    const api = startModelFiles();
    const some = onStick(files).filter(({ path }) => !path.endsWith("onnx"));
    expect(await api.importFiles(wanted(), some, ignore)).toEqual({
      ok: false,
      error: { type: "model-files-missing", files: ["onnx/model.onnx"] },
    });
    expect(await listingOf(api)).toEqual([]);
  });

  test("a bad folder costs nothing of what is installed", async () => {
    const api = startModelFiles();
    await api.download(wanted(), mirror(), ignore);
    const bad = new Map([
      ["config.json", utf8ToBytes('{"hidden_size": 9}') as Uint8Array<ArrayBuffer>],
      ["onnx/model.onnx", madeContent(3_000_000, 4)],
    ]);
    const other = wanted({
      revision: "b".repeat(40),
      files: described(files).map((file) => ({ ...file, sha256: "1".repeat(64) })),
    });
    expect(await api.importFiles(other, onStick(bad), ignore)).toEqual({
      ok: false,
      error: { type: "model-file-damaged", file: "config.json" },
    });
    expect(await listingOf(api)).toEqual([{ id: "tiny", revision, complete: true, storedBytes: 3_000_018 }]);
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("an import finishes a broken-off download", async () => {
    await misbehave({ fail: { "tiny/onnx/model.onnx": [404] } });
    const api = startModelFiles();
    await api.download(wanted(), mirror(), ignore);
    expect(await api.importFiles(wanted(), onStick(files), ignore)).toMatchObject({ ok: true });
    expect(await listingOf(api)).toMatchObject([{ complete: true }]);
  });
});
