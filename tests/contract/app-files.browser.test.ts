/** What the service worker brings along when a new build takes over. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppFile } from "../../src/adapters/app-files/app-file.ts";
import { createAppFileServer } from "../../src/adapters/app-files/app-file-server.ts";
import { sha256Hex } from "../../src/packs/content-hash.ts";

const base = "https://erica.test/";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = async (path: string, text: string): Promise<AppFile> => ({
  path,
  sha256: await sha256Hex(bytesOf(text)),
  bytes: bytesOf(text).length,
});

function host(contents: Readonly<Record<string, string>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: URL) => {
    const path = url.href.slice(base.length);
    asked.push(path);
    return new Response(contents[path] ?? "", { status: path in contents ? 200 : 404 });
  });
  return asked;
}

afterEach(async () => {
  vi.unstubAllGlobals();
  await caches.delete("erica-files-1");
});

describe("a file that is kept from its first use on", () => {
  it("comes with the next build where it was used, and only there", async () => {
    const contents = {
      "assets/index-aaaaaaaa.js": "first page",
      "assets/python.worker-aaaaaaaa.js": "first thread",
      "assets/ocr.worker-aaaaaaaa.js": "first reader",
      "assets/index-bbbbbbbb.js": "second page",
      "assets/python.worker-bbbbbbbb.js": "second thread",
      "assets/ocr.worker-bbbbbbbb.js": "second reader",
    };
    const build = async (hash: string) => {
      const files = await Promise.all(
        Object.entries(contents)
          .filter(([path]) => path.includes(hash))
          .map(([path, text]) => fileOf(path, text)),
      );
      return { installed: files.filter(({ path }) => path.includes("index")), later: files.slice(1) };
    };
    const asked = host(contents);
    const first = await build("aaaaaaaa");
    const before = createAppFileServer(base, first);
    expect(await before.complete()).toEqual([]);
    expect(asked).toEqual(["assets/index-aaaaaaaa.js"]);
    const [thread] = first.later;
    await before.serve(thread ?? expect.fail("no later file"));
    // It is kept behind the answer.
    const cache = await caches.open("erica-files-1");
    const kept = async (): Promise<string> => (await cache.keys()).map(({ url }) => url).join();
    await vi.waitFor(async () => expect(await kept()).toContain("python.worker-aaaaaaaa.js"));

    asked.length = 0;
    const after = createAppFileServer(base, await build("bbbbbbbb"));
    expect(await after.complete()).toEqual([]);
    expect(asked.sort()).toEqual(["assets/index-bbbbbbbb.js", "assets/python.worker-bbbbbbbb.js"]);
  });
});
