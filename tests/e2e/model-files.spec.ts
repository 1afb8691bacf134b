/** In the built app, only the thread that downloads models reaches another origin; and what it fetches, it checks. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, serve, waitForOffline } from "../support/app.ts";
import { type ModelHostServer, type SeenRequest, startModelHost } from "../support/model-host.ts";
import { openSmall as open, smallTest as test } from "../support/small-app.ts";

const weights = Buffer.alloc(4_000_000, "weights of a model ");
const config = Buffer.from('{"hidden_size": 4}');
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const model = {
  id: "tiny",
  repository: "someone/tiny",
  revision: "a".repeat(40),
  licence: { name: "MIT", url: "https://example.org" },
  bytes: weights.length + config.length,
  include: ["config.json", "onnx/model.onnx"],
  files: [
    { path: "config.json", bytes: config.length, sha256: sha256(config) },
    { path: "onnx/model.onnx", bytes: weights.length, sha256: sha256(weights) },
  ],
};

let folder: string;
let host: ModelHostServer;
test.beforeEach(async ({ smallFolder }) => {
  folder = smallFolder;
  host = await startModelHost();
  const put = (name: string, body: Buffer) =>
    fetch(`${host.url}/mirror/tiny/${name}`, { method: "PUT", body: new Uint8Array(body) });
  await put("config.json", config);
  await put("onnx/model.onnx", weights);
});
test.afterEach(() => host.stop());
const misbehave = (faults: object) =>
  fetch(`${host.url}/mirror/faults`, { method: "POST", body: JSON.stringify(faults) });

/** Starts the built worker and calls it, in the words that Comlink uses. */
async function call(page: Page, base: string, method: "download" | "list", ...args: readonly unknown[]) {
  const name = fs.readdirSync(path.join(folder, "assets")).find((file) => /^model-files\.worker-.*\.js$/.test(file));
  const message = { id: "1", type: "APPLY", path: [method], args };
  return page.evaluate(
    ({ url, message: { args: values, ...rest } }) =>
      new Promise<{ readonly ok: boolean }>((resolve, reject) => {
        const worker = new Worker(url, { type: "module" });
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          if (data.id !== rest.id) return;
          worker.terminate();
          resolve(data.value);
        };
        const { port1, port2 } = new MessageChannel();
        port1.start();
        const argumentList: unknown[] = values.map((value) => ({ type: "RAW", value }));
        if (values.length > 0) argumentList.push({ type: "HANDLER", name: "proxy", value: port2 });
        worker.postMessage({ ...rest, argumentList }, values.length > 0 ? [port2] : []);
      }),
    { url: `${base}assets/${name}`, message },
  );
}
const download = (page: Page, base: string) =>
  call(page, base, "download", model, { type: "mirror", url: `${host.url}/mirror` });

/** Whether a fetch of a file that any origin may read goes through. */
const reach = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
async function tutorReaches(page: Page, url: string): Promise<boolean> {
  const tutor = page.workers().find((worker) => worker.url().includes("tutor.worker"));
  if (!tutor) throw new Error("no tutor worker");
  return tutor.evaluate(reach, url);
}

test("page and tutor reach no other origin; the download thread does, resumes, checks, and survives a reload", async ({
  page,
  app,
}) => {
  const file = `${host.url}/mirror/tiny/config.json`;
  await open(page, app.url);
  expect(await page.evaluate(reach, file)).toBe(false);
  expect(await tutorReaches(page, file)).toBe(false);

  await misbehave({ wrongAt: { "tiny/onnx/model.onnx": [3_000_000] } });
  expect(await download(page, app.url)).toEqual({
    ok: false,
    error: { type: "model-file-damaged", file: "onnx/model.onnx" },
  });
  await misbehave({ cutAfter: { "tiny/onnx/model.onnx": [2_000_000] } });
  expect(await download(page, app.url)).toMatchObject({ ok: true, value: { complete: true } });
  const seen = (await (await fetch(`${host.url}/mirror/requests`)).json()) as SeenRequest[];
  expect(seen.at(-1)).toMatchObject({ path: "tiny/onnx/model.onnx", status: 206 });

  await page.reload();
  expect(await call(page, app.url, "list")).toEqual({
    ok: true,
    value: [{ id: "tiny", revision: model.revision, complete: true, storedBytes: model.bytes }],
  });

  // And once the service worker hands out the scripts.
  await waitForOffline(page);
  await page.reload();
  await open(page, app.url);
  expect(await page.evaluate(reach, file)).toBe(false);
  expect(await tutorReaches(page, file)).toBe(false);
  await page.evaluate(() => caches.delete("erica-model-files"));
  expect(await download(page, app.url)).toMatchObject({ ok: true });
});

test("on a host that sends no headers, the service worker draws the same line", async ({ page }) => {
  const app = await serve({ folder, headers: false });
  const file = `${host.url}/mirror/tiny/config.json`;
  await open(page, app.url);
  await waitForOffline(page);
  await page.reload();
  await open(page, app.url);
  expect(await page.evaluate(reach, file)).toBe(false);
  expect(await tutorReaches(page, file)).toBe(false);
  expect(await download(page, app.url)).toMatchObject({ ok: true });
  await app.stop();
});
