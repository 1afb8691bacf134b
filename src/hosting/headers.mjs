// The security headers every host of Erica should send. `npm start` sends them; public/_headers is made from them.
/** SHA-256 of boot.js, which stands in the page. The build says when it is another. */
export const bootScriptHash = "sha256-8S6bqZy4hIIYHGbdUBBw2Ed5V0LQ42nOgGQeNNJNWGc=";

const policy = (connect) =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' '${bootScriptHash}'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src ${connect}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");

export const contentSecurityPolicy = policy("'self'");

/**
 * A worker's policy is the one that comes with its script. The thread that downloads models may connect to their
 * publishers or a school's mirror; it sees no question and no conversation. Everything else connects to us alone.
 */
const downloadPolicy = policy("'self' https: http://localhost:* http://127.0.0.1:*");

/** Threads that run a learner's Python or read pictures are given their files: they connect to nobody, not even to us. */
const sealedPolicy = policy("'none'");

/** The build names a thread's file after its source, with a hash. */
const isModelFilesWorker = (pathname) => /\/assets\/model-files\.worker-[\w-]+\.js$/.test(pathname);
const isSealedWorker = (pathname) => /\/assets\/(python|ocr)\.worker-[\w-]+\.js$/.test(pathname);

const others = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)",
};
const withPolicy = (csp) => ({ "Content-Security-Policy": `${csp}; frame-ancestors 'none'`, ...others });

export const securityHeaders = withPolicy(contentSecurityPolicy);
const downloadHeaders = withPolicy(downloadPolicy);
const sealedHeaders = withPolicy(sealedPolicy);

export const headersFor = (pathname) => {
  if (isModelFilesWorker(pathname)) return downloadHeaders;
  return isSealedWorker(pathname) ? sealedHeaders : securityHeaders;
};

/**
 * The same in the format of Netlify and Cloudflare Pages, where a rule can't make an exception from another. Where
 * several rules match, one host takes the most specific and the other sends all their policies, which then all hold.
 * So the rule for everything has the wider policy, and all that runs but the one thread has the strict one as well.
 * Pages also carry the strict one themselves.
 * @param scripts paths of the built workers, with the service worker
 */
export function headersFile(scripts) {
  const rule = (path, headers) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join("")}`;
  const strict = ["/", "/index.html", ...scripts.filter((path) => !isModelFilesWorker(path))];
  const own = (path) => ({ "Content-Security-Policy": headersFor(path)["Content-Security-Policy"] });
  return [rule("/*", downloadHeaders), ...strict.map((path) => rule(path, own(path)))].join("");
}
