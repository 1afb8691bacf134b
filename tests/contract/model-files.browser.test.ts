/** Downloading model files: faults of hosts, damage, full storage. */
import { afterEach, describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import {
  digestOf,
  files,
  hostUrl,
  ignore,
  large,
  listingOf,
  madeContent,
  mirror,
  misbehave,
  patience,
  putFiles,
  requests,
  revision,
  startModelFiles,
  storedText,
  useModelHost,
  wanted,
  watch,
} from "../support/model-files-fixture.ts";

useModelHost();

describe("downloading", () => {
  test("a model is complete, readable and listed, and stays so for the next worker", async () => {
    const { seen, onProgress } = watch(0);
    const done = await startModelFiles().download(wanted(), mirror(), onProgress);
    expect(done).toEqual({
      ok: true,
      value: { id: "tiny", revision, complete: true, storedBytes: 3_000_018 },
    });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
    expect(await storedText("config.json")).toBe(digestOf(files.get("config.json")));
    const received = seen.map(({ receivedBytes }) => receivedBytes);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toMatchObject({ receivedBytes: 3_000_018, totalBytes: 3_000_018 });
    const listed = await startModelFiles().list();
    expect(listed).toEqual({ ok: true, value: [done.ok && done.value] });
  });

  test("what is installed is not asked for again", async () => {
    const api = startModelFiles();
    await api.download(wanted(), mirror(), ignore);
    const before = (await requests()).length;
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true, value: { complete: true } });
    expect(await requests()).toHaveLength(before);
  });

  test("after a cut connection it goes on where it stopped", async () => {
    await misbehave({ cutAfter: { "tiny/onnx/model.onnx": [1_000_000, 500_000] } });
    const { seen, onProgress } = watch(0);
    expect(await startModelFiles().download(wanted(), mirror(), onProgress)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
    const asked = (await requests()).filter(({ path }) => path === "tiny/onnx/model.onnx");
    expect(asked.map(({ status }) => status)).toEqual([200, 206, 206]);
    expect(Number(/\d+/.exec(asked[2]?.range ?? "")?.[0])).toBeGreaterThan(1_000_000);
    expect(seen.map(({ step }) => step)).toContain("waiting");
  });

  test("a host that ignores ranges is used all the same", async () => {
    await misbehave({ ignoresRanges: true, cutAfter: { "tiny/onnx/model.onnx": [1_000_000] } });
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a host, or a proxy before it, that breaks at ranges is used all the same", async () => {
    await misbehave({ breaksRanges: true, cutAfter: { "tiny/onnx/model.onnx": [1_000_000] } });
    const api = startModelFiles({ patience: { ...patience, tries: 7 } });
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a busy host is tried again", async () => {
    await misbehave({ fail: { "tiny/config.json": [503, 429], "tiny/onnx/model.onnx": [500] } });
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
  });

  test("a host that falls silent is given up and asked again", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [200_000] } });
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a host that stays away ends the download, and what was received is kept for the next", async () => {
    const api = startModelFiles();
    await misbehave({ cutAfter: { "tiny/onnx/model.onnx": [1_500_000, 0, 0, 0, 0, 0, 0] } });
    const failed = await api.download(wanted(), mirror(), ignore);
    expect(failed).toMatchObject({ ok: false, error: { type: "model-download-failed" } });
    const [listed] = await listingOf(api);
    expect(listed).toMatchObject({ id: "tiny", complete: false });
    expect(listed?.storedBytes).toBeGreaterThan(1_000_000);
    expect(await storedText("onnx/model.onnx")).toBeUndefined();
    await misbehave({});
    const { seen, onProgress } = watch(0);
    expect(await startModelFiles().download(wanted(), mirror(), onProgress)).toMatchObject({ ok: true });
    expect(seen.map(({ step }) => step)).toContain("checking");
    expect((await requests()).at(-1)).toMatchObject({ status: 206 });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a missing file is said at once", async () => {
    await misbehave({ fail: { "tiny/config.json": [404] } });
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toEqual({
      ok: false,
      error: {
        type: "model-download-failed",
        detail: { type: "host-answered", host: new URL(hostUrl).host, status: 404, file: "config.json" },
      },
    });
  });

  test("a host that lets no other site read is a failure with a reason", async () => {
    await misbehave({ closed: true });
    const failed = await startModelFiles().download(wanted(), mirror(), ignore);
    expect(failed).toMatchObject({
      ok: false,
      error: { type: "model-download-failed", detail: { type: "host-unreachable" } },
    });
  });

  test("a mirror that is not encrypted, and not on this device, is refused", async () => {
    for (const url of ["http://example.org/models", "mirror", "https://u:p@example.org", "ftp://example.org"])
      expect(await startModelFiles().download(wanted(), { type: "mirror", url }, ignore)).toMatchObject({
        ok: false,
        error: { type: "model-host-invalid", url },
      });
  });

  test("two calls are one download, and both see its progress", async () => {
    const api = startModelFiles();
    const [first, second] = [watch(0), watch(0)];
    const both = await Promise.all([
      api.download(wanted(), mirror(), first.onProgress),
      api.download(wanted(), mirror(), second.onProgress),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect((await requests()).filter(({ path }) => path.endsWith("onnx"))).toHaveLength(1);
    expect(second.seen.length).toBeGreaterThan(0);
  });

  test("two tabs don't write the same file: the second waits and finds it there", async () => {
    const both = await Promise.all([
      startModelFiles().download(wanted(), mirror(), ignore),
      startModelFiles().download(wanted(), mirror(), ignore),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await requests()).filter(({ path }) => path.endsWith("onnx"))).toHaveLength(1);
  });

  test("without a private file system it works, only without going on later", async () => {
    await misbehave({ cutAfter: { "tiny/onnx/model.onnx": [1_000_000] } });
    expect(await startModelFiles({ withoutFolder: true }).download(wanted(), mirror(), ignore)).toMatchObject({
      ok: true,
    });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });
});

describe("damage", () => {
  test("a file with a wrong byte is refused, the others are kept", async () => {
    await misbehave({ wrongAt: { "tiny/onnx/model.onnx": [1_234_567] } });
    const api = startModelFiles();
    expect(await api.download(wanted(), mirror(), ignore)).toEqual({
      ok: false,
      error: { type: "model-file-damaged", file: "onnx/model.onnx" },
    });
    expect(await storedText("onnx/model.onnx")).toBeUndefined();
    expect(await storedText("config.json")).toBe(digestOf(files.get("config.json")));
    expect(await listingOf(api)).toMatchObject([{ complete: false, storedBytes: 18 }]);
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
  });

  test("when only the earlier part was damaged, the file is fetched once more by itself", async () => {
    await misbehave({
      wrongAt: { "tiny/onnx/model.onnx": [10] },
      cutAfter: { "tiny/onnx/model.onnx": [1_000_000] },
    });
    expect(await startModelFiles().download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });

  test("a file that is too short or too long is refused", async () => {
    for (const length of [2_999_999, 3_000_001]) {
      await putFiles(new Map([["onnx/model.onnx", madeContent(length)]]));
      const failed = await startModelFiles().download(wanted(), mirror(), ignore);
      expect(failed.ok).toBe(false);
      expect(await storedText("onnx/model.onnx")).toBeUndefined();
    }
  });
});

describe("storage", () => {
  const setQuota = (quotaSize?: number) =>
    cdp().send("Storage.overrideQuotaForOrigin", { origin: location.origin, ...(quotaSize && { quotaSize }) });
  afterEach(() => setQuota());

  test("too little room is said before anything is fetched", async () => {
    const huge = { path: "onnx/model.onnx", bytes: 2 ** 50, sha256: "0".repeat(64) };
    const failed = await startModelFiles().download(wanted({ include: [huge.path], files: [huge] }), mirror(), ignore);
    expect(failed).toMatchObject({ ok: false, error: { type: "storage-full" } });
    expect(!failed.ok && failed.error.type === "storage-full" && failed.error.neededBytes).toBeGreaterThan(2 ** 49);
    expect(await requests()).toEqual([]);
  });

  test("room that runs out on the way ends the download, and nothing that is there is wrong", async () => {
    await misbehave({ stallAfter: { "tiny/onnx/model.onnx": [1_000_000] } });
    const api = startModelFiles();
    const { reachedIt, onProgress } = watch(900_000);
    const download = api.download(wanted(), mirror(), onProgress);
    await reachedIt;
    const { usage = 0 } = await navigator.storage.estimate();
    await setQuota(usage + 500_000);
    expect(await download).toMatchObject({ ok: false, error: { type: "storage-full" } });
    expect(await storedText("onnx/model.onnx")).toBeUndefined();
    await setQuota();
    expect(await api.download(wanted(), mirror(), ignore)).toMatchObject({ ok: true });
    expect(await storedText("onnx/model.onnx")).toBe(digestOf(large));
  });
});
