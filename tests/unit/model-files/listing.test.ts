/** Who has the last word on what a model's files must be. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pinned } from "../../../models/catalogue/pinned.ts";
import { listFiles, pinnedListing, publishers, readManifest } from "../../../src/adapters/model-files/listing.ts";
import { defaultPatience } from "../../../src/adapters/model-files/request.ts";
import type { ModelPackage } from "../../../src/domain/model-catalogue.ts";
import { unpinnedFiles } from "../../../src/domain/unpinned-files.ts";
import { type ModelHostServer, startModelHost } from "../../support/model-host.ts";

const [ours, theirs] = ["1".repeat(64), "2".repeat(64)];
const revision = "a".repeat(40);
const weights = { path: "params_shard_0.bin", bytes: 10, sha256: ours };
const wanted: ModelPackage = {
  id: "tiny",
  repository: "someone/tiny",
  revision,
  licence: { name: "MIT", url: "https://example.org" },
  bytes: 10,
  include: ["config.json", "params_shard_0.bin"],
  files: [weights],
  elsewhere: { "library.wasm": "https://raw.githubusercontent.com/owner/libs/main/library.wasm" },
};
const open = [
  { path: "config.json", bytes: 2, sha256: theirs },
  { path: "library.wasm", bytes: 3, sha256: theirs },
];
const context = {
  signal: new AbortController().signal,
  patience: { ...defaultPatience, tries: 1 },
  onWaiting: () => undefined,
};

let host: ModelHostServer;
let url = "";
beforeAll(async () => {
  host = await startModelHost();
});
afterAll(() => host.stop());
beforeEach(() => {
  url = `${host.url}/${crypto.randomUUID()}`;
});
const list = async (manifest: object) => {
  await fetch(`${url}/tiny/manifest.json`, {
    method: "PUT",
    body: JSON.stringify({ id: "tiny", revision, ...manifest }),
  });
  return listFiles(wanted, { type: "mirror", url }, publishers, context);
};

describe("a mirror", () => {
  test("states what the catalogue leaves open", async () => {
    expect(await list({ files: [weights, ...open] })).toMatchObject({ ok: true, value: { revision } });
  });
  test("that leaves out what is pinned is held to the pin", async () => {
    const listed = await list({ files: open });
    const digests = listed.ok && listed.value.files.map(({ path, digest }) => [path, digest]);
    expect(digests).toContainEqual([weights.path, ours]);
  });
  test.each([
    ["digest", { ...weights, sha256: theirs }],
    ["size", { ...weights, bytes: 11 }],
  ])("can't state another %s of a pinned file", async (_what, stated) => {
    expect(await list({ files: [stated, ...open] })).toEqual({
      ok: false,
      error: {
        type: "file-unreadable",
        name: `${url}/tiny/manifest.json`,
        detail: "it describes another params_shard_0.bin than Erica's catalogue",
      },
    });
  });
  test("can't hold another version than the pinned one", async () => {
    const listed = await list({ revision: "b".repeat(40), files: [weights, ...open] });
    expect(JSON.stringify(listed)).toContain("another version of this model");
  });
});

test("a folder's manifest can't either", () => {
  const manifest = { id: "tiny", revision, files: [{ ...weights, sha256: theirs }, ...open] };
  expect(readManifest(wanted, manifest, "USB/tiny/manifest.json")).toMatchObject({
    ok: false,
    error: { type: "file-unreadable", name: "USB/tiny/manifest.json" },
  });
});

test("a model is pinned in full with its compiled library, and then no host is asked", async () => {
  const { revision: _revision, files: _files, ...model } = wanted;
  const half = pinned(model, { tiny: { revision, files: [weights, ...open.slice(0, 1)] } });
  expect(unpinnedFiles(half)).toEqual(["library.wasm"]);
  expect(pinnedListing(half)).toBeUndefined();
  const whole = pinned(model, { tiny: { revision, files: [weights, ...open] } });
  expect(unpinnedFiles(whole)).toEqual([]);
  expect(whole.bytes).toBe(15);
  expect(await listFiles(whole, { type: "mirror", url: `${url}/nowhere` }, publishers, context)).toMatchObject({
    ok: true,
    value: { files: [{ digest: ours }, { digest: theirs }, { digest: theirs }] },
  });
});
