/** What a program's thread still has once its platform is gone, where no policy helps. */
import { expect, test } from "vitest";
import type { Emptied } from "../support/emptied.worker.ts";

const ask = (): Promise<Emptied> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../support/emptied.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Emptied>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  });

test("nothing that reaches out, stores or starts anything is left, and text does not become code", async () => {
  const { left, ran } = await ask();
  expect(ran).toEqual([]);
  for (const name of [
    ...["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "RTCPeerConnection"],
    ...["indexedDB", "caches", "navigator", "location", "storage", "FileSystemSyncAccessHandle", "StorageManager"],
    ...["BroadcastChannel", "MessageChannel", "Worker", "SharedWorker", "importScripts", "postMessage", "self"],
    ...["Request", "Response", "Blob", "File", "URL", "FileReaderSync", "ServiceWorkerRegistration", "scheduler"],
  ])
    expect(left, name).not.toContain(name);
  // The language is whole.
  for (const name of ["Array", "Promise", "WebAssembly", "Map", "JSON", "Math", "Uint8Array"])
    expect(left).toContain(name);
  expect(left.length).toBeLessThan(90);
});
