/** Model files whose digests the catalogue leaves to a publisher, a mirror or a folder's manifest. */
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import type { ModelPackage } from "../../src/domain/model-catalogue.ts";
import {
  atHost,
  described,
  digestOf,
  ignore,
  listingOf,
  madeContent,
  mirror,
  misbehave,
  putFiles,
  startModelFiles,
  storedText,
  useModelHost,
  wanted,
} from "../support/model-files-fixture.ts";

useModelHost();

describe("what the catalogue leaves open", () => {
  const shards = new Map([
    ["mlc-chat-config.json", utf8ToBytes("{}") as Uint8Array<ArrayBuffer>],
    ["params_shard_0.bin", madeContent(200_000, 5)],
    ["params_shard_1.bin", madeContent(100_000, 6)],
    ["README.md", utf8ToBytes("# not needed") as Uint8Array<ArrayBuffer>],
  ]);
  const library = madeContent(50_000, 7);
  const gitBlob = (bytes: Uint8Array) => bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
  const put = (path: string, body: BodyInit) => fetch(atHost(path), { method: "PUT", body });
  const open = (overrides: Partial<ModelPackage> = {}) =>
    wanted({
      revision: "main",
      include: ["mlc-chat-config.json", "params_shard_*.bin"],
      files: [],
      elsewhere: { "library.wasm": `${atHost("")}raw/owner/libs/main/web/library.wasm` },
      ...overrides,
    });
  const publishers = () => ({
    hub: `${atHost("")}hub`,
    codeFiles: `${atHost("")}raw`,
    codeApi: `${atHost("")}api`,
  });

  async function publish(commit = "c".repeat(40), contents = shards): Promise<void> {
    const api = "hub/api/models/someone/tiny";
    await put(`${api}/revision/main`, JSON.stringify({ sha: commit }));
    const tree = [...contents].map(([path, bytes]) => ({
      type: "file",
      path,
      size: bytes.length,
      oid: gitBlob(bytes),
      ...(path.endsWith(".bin") && { lfs: { oid: bytesToHex(sha256(bytes)), size: bytes.length, pointerSize: 130 } }),
    }));
    await put(`${api}/tree/${commit}`, JSON.stringify([{ type: "directory", path: "x", size: 0, oid: "" }, ...tree]));
    for (const [path, bytes] of contents) await put(`hub/someone/tiny/resolve/${commit}/${path}`, bytes);
    await put(
      "api/repos/owner/libs/contents/web",
      JSON.stringify([{ name: "library.wasm", size: library.length, sha: gitBlob(library) }]),
    );
    await put("raw/owner/libs/main/web/library.wasm", library);
  }

  test("the publisher's statements decide: commit, list, digests of weights, small files and library", async () => {
    await publish();
    const api = startModelFiles({ publishers: publishers() });
    expect(await api.download(open(), { type: "publisher" }, ignore)).toEqual({
      ok: true,
      value: { id: "tiny", revision: "c".repeat(40), complete: true, storedBytes: 350_002 },
    });
    expect(await storedText("params_shard_1.bin")).toBe(digestOf(shards.get("params_shard_1.bin")));
    expect(await storedText("library.wasm")).toBe(digestOf(library));
    expect(await storedText("README.md")).toBeUndefined();
  });

  test.each(["params_shard_0.bin", "mlc-chat-config.json"])("damage in %s is found", async (path) => {
    await publish();
    await misbehave({ wrongAt: { [`hub/someone/tiny/resolve/${"c".repeat(40)}/${path}`]: [1] } });
    expect(await startModelFiles({ publishers: publishers() }).download(open(), { type: "publisher" }, ignore)).toEqual(
      {
        ok: false,
        error: { type: "model-file-damaged", file: path },
      },
    );
  });

  test("a branch that moves between two tries does not mix versions", async () => {
    await publish();
    const shard = `hub/someone/tiny/resolve/${"c".repeat(40)}/params_shard_1.bin`;
    await misbehave({ fail: { [shard]: [404] } });
    const api = startModelFiles({ publishers: publishers() });
    expect(await api.download(open(), { type: "publisher" }, ignore)).toMatchObject({ ok: false });
    const moved = new Map([...shards].map(([path, bytes]) => [path, madeContent(bytes.length, 9)]));
    await publish("d".repeat(40), moved);
    expect(await api.download(open(), { type: "publisher" }, ignore)).toMatchObject({
      ok: true,
      value: { revision: "c".repeat(40) },
    });
    expect(await storedText("params_shard_1.bin")).toBe(digestOf(shards.get("params_shard_1.bin")));
  });

  test("the catalogue's digest wins over the host's", async () => {
    await publish();
    const pin = { path: "params_shard_0.bin", bytes: 200_000, sha256: "0".repeat(64) };
    const api = startModelFiles({ publishers: publishers() });
    expect(await api.download(open({ files: [pin] }), { type: "publisher" }, ignore)).toEqual({
      ok: false,
      error: { type: "model-file-damaged", file: "params_shard_0.bin" },
    });
  });

  test("files that the publisher does not have are named", async () => {
    await publish();
    const asked = open({ include: ["mlc-chat-config.json", "tokenizer.json"] });
    expect(await startModelFiles({ publishers: publishers() }).download(asked, { type: "publisher" }, ignore)).toEqual({
      ok: false,
      error: { type: "model-files-missing", files: ["tokenizer.json"] },
    });
  });

  const manifest = (id = "tiny") =>
    JSON.stringify({
      id,
      revision: "c".repeat(40),
      files: described(new Map([...shards, ["library.wasm", library]])),
    });

  test("a mirror's manifest decides", async () => {
    await putFiles(new Map([...shards, ["library.wasm", library]]));
    await put("tiny/manifest.json", manifest());
    expect(await startModelFiles().download(open(), mirror(), ignore)).toMatchObject({
      ok: true,
      value: { revision: "c".repeat(40), storedBytes: 350_002 },
    });
  });

  test.each([
    ["of another model", () => manifest("other")],
    ["that leads out of the folder", () => manifest().replace("params_shard_0.bin", "../../params_shard_0.bin")],
    ["that is a page", () => "<!doctype html>"],
  ])("a manifest %s is refused", async (_, body) => {
    await put("tiny/manifest.json", body());
    expect(await startModelFiles().download(open(), mirror(), ignore)).toMatchObject({
      ok: false,
      error: { type: "model-download-failed" },
    });
  });

  test("a new version replaces the old one only when it is complete", async () => {
    const old = open({ elsewhere: {} });
    await publish();
    const api = startModelFiles({ publishers: publishers() });
    await api.download(old, { type: "publisher" }, ignore);
    const moved = new Map([...shards].map(([path, bytes]) => [path, madeContent(bytes.length, 9)]));
    await publish("d".repeat(40), moved);
    const newer = { ...old, revision: "d".repeat(40) };
    await misbehave({ fail: { [`hub/someone/tiny/resolve/${"d".repeat(40)}/params_shard_1.bin`]: [404] } });
    expect(await api.download(newer, { type: "publisher" }, ignore)).toMatchObject({ ok: false });
    expect(await listingOf(api)).toMatchObject([{ revision: "c".repeat(40), complete: true }]);
    expect(await storedText("params_shard_0.bin")).toBe(digestOf(shards.get("params_shard_0.bin")));
    expect(await api.download(newer, { type: "publisher" }, ignore)).toMatchObject({ ok: true });
    expect(await listingOf(api)).toEqual([
      { id: "tiny", revision: "d".repeat(40), complete: true, storedBytes: 300_002 },
    ]);
    expect(await storedText("params_shard_0.bin")).toBe(digestOf(moved.get("params_shard_0.bin")));
  });

  test("a folder without the mirror's manifest is not taken on trust", async () => {
    const folderFiles = [...shards].map(([path, bytes]) => ({ path, content: new Blob([bytes]) }));
    expect(await startModelFiles().importFiles(open(), folderFiles, ignore)).toEqual({
      ok: false,
      error: { type: "model-files-missing", files: ["manifest.json"] },
    });
    const all = [
      ...folderFiles,
      { path: "library.wasm", content: new Blob([library]) },
      { path: "manifest.json", content: new Blob([manifest()]) },
    ].map((file) => ({ ...file, path: `USB\\models\\tiny\\${file.path}` }));
    expect(await startModelFiles().importFiles(open(), all, ignore)).toMatchObject({
      ok: true,
      value: { complete: true },
    });
    expect(await storedText("library.wasm")).toBe(digestOf(library));
  });
});
