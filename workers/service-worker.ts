/** Service worker: the app's files at install, other models and courses on first use, isolation headers on all. */

import { CacheableResponsePlugin } from "workbox-cacheable-response";
import type { WorkboxPlugin } from "workbox-core/types.js";
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { RangeRequestsPlugin } from "workbox-range-requests";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

/** For hosts that cannot set headers. An opaque response has none to add to. */
function isolate(response: Response): Response {
  if (response.status === 0 || response.type === "opaque") return response;
  const headers = new Headers(response.headers);
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
const addIsolation: WorkboxPlugin = { handlerWillRespond: async ({ response }) => isolate(response) };

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
self.addEventListener("message", (event) => {
  const data: unknown = event.data;
  if (typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING")
    void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
