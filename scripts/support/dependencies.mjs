/**
 * The packages that the app's page and threads import. Vite makes them ready before the first page is served: found
 * later, inside a thread or a lazy view, each makes it reload the page, and what was asked by then is lost.
 */
export const dependencies = [
  "@huggingface/transformers",
  "@mlc-ai/web-llm",
  "@noble/hashes/legacy.js",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "@preact/signals",
  "comlink",
  "d3-force",
  "dexie",
  "double-metaphone",
  "fflate",
  "highlight.js/lib/core",
  "highlight.js/lib/languages/bash",
  "highlight.js/lib/languages/javascript",
  "highlight.js/lib/languages/json",
  "highlight.js/lib/languages/python",
  "htmlparser2",
  "marked",
  "preact",
  "preact/hooks",
  "preact/jsx-dev-runtime",
  "stemmer",
  "temml",
  "valibot",
  "workbox-window",
];
