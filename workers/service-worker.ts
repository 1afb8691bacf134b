/** Service worker: the app's files, whole or not at all, offline, with isolation headers. */

import type { AppFileProblem } from "../src/adapters/app-files/app-file.ts";
import { type BuildFiles, createAppFileServer } from "../src/adapters/app-files/app-file-server.ts";
import type { FilesMessage } from "../src/protocol/service-worker-messages.ts";

declare const self: ServiceWorkerGlobalScope & { readonly ERICA_FILES: BuildFiles };

const server = createAppFileServer(self.registration.scope, self.ERICA_FILES);

/** Every tab hears which files could not be had, until there are none. */
async function tell(faults: readonly AppFileProblem[]): Promise<void> {
  const message: FilesMessage = { type: "erica-files", faults };
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** With one file missing the worker before goes on serving, or the network. */
async function install(): Promise<void> {
  const problems = await server.complete();
  await tell(problems);
  if (problems.length > 0) throw new Error(problems.map(({ path, detail }) => `${path}: ${detail}`).join("\n"));
}

async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (/^(workbox-precache|erica-(models|courses|runtime)-1$)/.test(name)) await caches.delete(name);
  await server.clean();
  await self.clients.claim();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  const file = server.find(request.url, request.mode === "navigate");
  // What can't be had as it was built is left to the host: a newer build, or a network that asks for a login.
  if (file) event.respondWith(server.serve(file).then((response) => response ?? fetch(request)));
});
self.addEventListener("message", (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  if (type === "SKIP_WAITING") void self.skipWaiting();
  if (type !== "CHECK_FILES") return;
  // A page that was being opened while this worker took over was not claimed with the others.
  event.waitUntil(self.clients.claim());
  event.waitUntil(server.refill().then(tell));
});
