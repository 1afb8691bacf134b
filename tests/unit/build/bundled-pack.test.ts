import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { bundledPack } from "../../../src/cli/bundled-pack.ts";

const root = fs.mkdtempSync(path.join(os.tmpdir(), "erica-bundled-"));
const own = path.join(root, "src/courses/introduction-to-ai");
const other = path.join(root, "other");
for (const folder of [own, other]) fs.cpSync("tests/fixtures/small-course", folder, { recursive: true });
for (const name of ["compiler", "domain", "figures", "language", "markdown", "packs"])
  fs.symlinkSync(path.resolve("src", name), path.join(root, "src", name));

afterEach(() => vi.unstubAllEnvs());

test("a build around another course leaves the compiled course of the app where it is", async () => {
  const { file } = await bundledPack(root);
  vi.stubEnv("ERICA_COURSE", other);
  const around = await bundledPack(root);
  expect(around.file).not.toBe(file);
  expect([file, around.file].map((pack) => fs.existsSync(pack))).toEqual([true, true]);
});

test("what another process is just writing is left to it", async () => {
  const { file } = await bundledPack(root);
  const another = path.join(path.dirname(file), "introduction-to-ai-0123.erica.4711");
  fs.writeFileSync(another, "half");
  fs.rmSync(file);
  await bundledPack(root);
  expect(fs.existsSync(another)).toBe(true);
});

test("of one course only the last state is kept", async () => {
  const { file: before } = await bundledPack(root);
  fs.appendFileSync(path.join(own, "concepts/basics/set.md"), "\n");
  const { file: after } = await bundledPack(root);
  expect([before, after].map((pack) => fs.existsSync(pack))).toEqual([false, true]);
  fs.rmSync(root, { recursive: true });
});
