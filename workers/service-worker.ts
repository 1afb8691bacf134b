/** Service worker: the app's files at install, other models and courses on first use, isolation headers on all. */

import { CacheableResponsePlugin } from "workbox-cacheable-response";
import type { WorkboxPlugin } from "workbox-core/types.js";
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { RangeRequestsPlugin } from "workbox-range-requests";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { headersFor, securityHeaders } from "../src/hosting/headers.mjs";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

/** For hosts that cannot set headers, or not by file. An opaque response has none to add to. */
function isolate(response: Response, url: string): Response {
  if (response.status === 0 || response.type === "opaque") return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(headersFor(new URL(url).pathname))) {
    // A host may have a policy of its own; the one thread that downloads models can't work under one for everything.
    if (value !== securityHeaders[name] || !headers.has(name)) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
const addIsolation: WorkboxPlugin = {
  handlerWillRespond: async ({ response, request }) => isolate(response, request.url),
};

cleanupOutdatedCaches();
addPlugins([addIsolation]);
precacheAndRoute([...self.__WB_MANIFEST]);
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html")));
for (const folder of ["models", "courses"]) {
  const plugins = [
    new CacheableResponsePlugin({ statuses: [200] }),
    new RangeRequestsPlugin(),
    addIsolation,
  ] as WorkboxPlugin[];
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.includes(`/${folder}/`),
    new CacheFirst({ cacheName: `erica-${folder}-1`, plugins }),
  );
}
/** A file of a newer build takes the place of the older one: names differ in the eight letters of their hash. */
const replaceOlder: WorkboxPlugin = {
  async cacheDidUpdate({ cacheName, request }) {
    const nameOf = (url: string): string => url.replace(/-[\w-]{8}\.(\w+)$/, ".$1");
    const cache = await caches.open(cacheName);
    for (const { url } of await cache.keys())
      if (url !== request.url && nameOf(url) === nameOf(request.url)) await cache.delete(url);
  },
};
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/assets\/(ort|transformers|web-llm-engine)-/.test(url.pathname),
  new CacheFirst({
    cacheName: "erica-runtime-1",
    plugins: [new CacheableResponsePlugin({ statuses: [200] }) as WorkboxPlugin, replaceOlder, addIsolation],
  }),
);
self.addEventListener("message", (event) => {
  const data: unknown = event.data;
  if (typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING")
    void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
