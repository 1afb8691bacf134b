/** `npm run mirror` as a school would run it, against a host on this machine. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { embedders } from "../../../models/catalogue/embedders.ts";
import { languageModels } from "../../../models/catalogue/language-models.ts";
import { pinned } from "../../../models/catalogue/pinned.ts";
import { unpinnedFiles } from "../../../src/domain/unpinned-files.ts";
import { type ModelHostServer, type SeenRequest, startModelHost } from "../../support/model-host.ts";

const fromRoot = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const command = [fromRoot("scripts/run.mjs"), "src/cli/mirror.ts"];
const publishersHere = fromRoot("tests/support/publishers-here.mjs");
const runAt = (publishers: string, ...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, PUBLISHERS: publishers };
    execFile(process.execPath, ["--import", publishersHere, ...command, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
/** With publishers that are nowhere. */
const run = (...args: string[]) => runAt("http://127.0.0.1:1", ...args);

const variant = languageModels.at(-1)?.variants[1];
if (!variant) throw new Error("the catalogue is empty");
// Nothing of it is pinned, so the host's manifest decides, and files of a few bytes will do.
const { id, repository } = variant.package;
const files = new Map([
  ["mlc-chat-config.json", Buffer.from("{}")],
  ["tokenizer.json", Buffer.from('{"model": {}}')],
  ["tensor-cache.json", Buffer.from('{"records": []}')],
  ["params_shard_0.bin", Buffer.alloc(400_000, 1)],
  ["params_shard_1.bin", Buffer.alloc(300_000, 2)],
  [variant.library, Buffer.alloc(1000, 3)],
]);
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const described = [...files].map(([file, bytes]) => ({ path: file, bytes: bytes.length, sha256: sha256(bytes) }));

let host: ModelHostServer;
let folder = "";
let out = "";
const at = (file: string): string => `${host.url}/${folder}/${file}`;
const requests = async (): Promise<SeenRequest[]> => (await fetch(at("requests"))).json() as Promise<SeenRequest[]>;
const misbehave = (faults: object) => fetch(at("faults"), { method: "POST", body: JSON.stringify(faults) });

beforeAll(async () => {
  host = await startModelHost();
});
afterAll(() => host.stop());
beforeEach(async () => {
  folder = crypto.randomUUID();
  out = fs.mkdtempSync(path.join(os.tmpdir(), "erica-mirror-"));
  for (const [file, body] of files) await fetch(at(`${id}/${file}`), { method: "PUT", body: new Uint8Array(body) });
  const manifest = { id, revision: "a".repeat(40), files: described };
  await fetch(at(`${id}/manifest.json`), { method: "PUT", body: JSON.stringify(manifest) });
  return () => fs.rmSync(out, { recursive: true, force: true });
});

test("it copies a model, checked, with a manifest, and says what to do with it", async () => {
  const { code, output } = await run("--out", out, "--from", `${host.url}/${folder}`, id);
  expect(code, output).toBe(0);
  for (const [file, bytes] of files) expect(fs.readFileSync(path.join(out, id, file)).equals(bytes)).toBe(true);
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(out, id, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ id, repository, revision: "a".repeat(40) });
  expect((manifest as { files: unknown[] }).files).toEqual(expect.arrayContaining(described));
  expect(output).toContain("Access-Control-Allow-Origin: *");
  expect(output).toContain("USB");
});

test("a second run downloads nothing but the manifest; a damaged copy is mended", async () => {
  await run("--out", out, "--from", `${host.url}/${folder}`, id);
  const before = (await requests()).length;
  fs.writeFileSync(path.join(out, id, "params_shard_1.bin"), Buffer.alloc(300_000, 9));
  const { code } = await run("--out", out, "--from", `${host.url}/${folder}`, id);
  expect(code).toBe(0);
  const asked = (await requests()).slice(before).map((request) => request.path);
  expect(asked).toEqual([`${id}/manifest.json`, `${id}/params_shard_1.bin`]);
  expect(fs.readFileSync(path.join(out, id, "params_shard_1.bin"))).toEqual(files.get("params_shard_1.bin"));
});

test("a cut connection is taken up where it stopped", async () => {
  await misbehave({ cutAfter: { [`${id}/params_shard_0.bin`]: [250_000] } });
  const { code, output } = await run("--out", out, "--from", `${host.url}/${folder}`, id);
  expect(code, output).toBe(0);
  const asked = (await requests()).filter((request) => request.path.endsWith("shard_0.bin"));
  expect(asked.map(({ status }) => status)).toEqual([200, 206]);
});

test("a damaged file stops it, and no manifest calls the copy finished", async () => {
  await misbehave({ wrongAt: { [`${id}/params_shard_0.bin`]: [5] } });
  const { code, output } = await run("--out", out, "--from", `${host.url}/${folder}`, id);
  expect(code).toBe(1);
  expect(output).toContain("“params_shard_0.bin” is not the file the catalogue describes");
  expect(fs.existsSync(path.join(out, id, "manifest.json"))).toBe(false);
});

test("--pin adds a model's digests to the file and leaves the others", async () => {
  const pins = path.join(out, "pins.json");
  fs.writeFileSync(pins, JSON.stringify({ other: { revision: "b", files: [] } }));
  const { code, output } = await run("--pin", pins, "--from", `${host.url}/${folder}`, id);
  expect(code, output).toBe(0);
  const written = JSON.parse(fs.readFileSync(pins, "utf8")) as Record<string, { files: unknown[] }>;
  expect(written.other).toEqual({ revision: "b", files: [] });
  expect(written[id]).toMatchObject({ revision: "a".repeat(40) });
  expect(written[id]?.files).toEqual(expect.arrayContaining(described));
});

test("--pin pins what publishers keep in several places, the compiled library too", async () => {
  const commit = "b".repeat(40);
  const put = (file: string, body: Buffer | string) => fetch(at(file), { method: "PUT", body: body as BodyInit });
  const blob = (bytes: Buffer): string =>
    createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  const weights = [...files].filter(([file]) => file !== variant.library);
  await put(`huggingface.co/api/models/${repository}/revision/main`, JSON.stringify({ sha: commit }));
  const tree = weights.map(([file, bytes]) => ({ type: "file", path: file, size: bytes.length, oid: blob(bytes) }));
  await put(`huggingface.co/api/models/${repository}/tree/${commit}`, JSON.stringify(tree));
  for (const [file, bytes] of weights) await put(`huggingface.co/${repository}/resolve/${commit}/${file}`, bytes);
  const library = files.get(variant.library) ?? Buffer.alloc(0);
  const [owner, code, ref, ...place] = new URL(variant.package.elsewhere?.[variant.library] ?? "").pathname
    .split("/")
    .slice(1);
  const name = place.at(-1);
  const listed = [{ name, size: library.length, sha: blob(library) }];
  await put(`api.github.com/repos/${owner}/${code}/contents/${place.slice(0, -1).join("/")}`, JSON.stringify(listed));
  await put(`raw.githubusercontent.com/${owner}/${code}/${ref}/${place.join("/")}`, library);

  const pins = path.join(out, "pins.json");
  fs.writeFileSync(pins, "{}");
  const { code: exit, output } = await runAt(`${host.url}/${folder}`, "--pin", pins, id);
  expect(exit, output).toBe(0);
  const written = JSON.parse(fs.readFileSync(pins, "utf8")) as Parameters<typeof pinned>[1];
  expect(written?.[id]?.revision).toBe(commit);
  expect(written?.[id]?.files).toEqual(expect.arrayContaining(described));
  expect(unpinnedFiles(pinned(variant.package, written))).toEqual([]);
});

test("--list names every model with its licence", async () => {
  const { output } = await run("--list");
  const packages = [
    ...embedders.map((entry) => entry.package),
    ...languageModels.flatMap((m) => m.variants.map((v) => v.package)),
  ];
  for (const model of packages) {
    expect(output).toContain(model.id);
    expect(output).toContain(model.licence.url);
  }
  expect(output).toContain(`not pinned, taken as the host states them: ${unpinnedFiles(variant.package).join(", ")}`);
});

test("an unknown model is named", async () => {
  const { code, output } = await run("--out", out, "nonsense");
  expect(code).toBe(1);
  expect(output).toContain('there is no model "nonsense"');
});
