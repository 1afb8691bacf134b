// Serves a built folder the way a well-configured static host does: headers, ranges, real 404s.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { headersFor } from "../src/hosting/headers.mjs";

const contentTypes = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};
const compressible = new Set(["html", "js", "mjs", "css", "json", "webmanifest", "svg", "wasm", "txt"]);

/** Absolute path of the file a request asks for, or undefined when it lies outside `folder`. */
function fileOf(folder, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, decoded.endsWith("/") ? `${decoded}index.html` : decoded);
  return file === folder || file.startsWith(folder + path.sep) ? file : undefined;
}

/** `bytes=A-B` → [A, B] within the size; undefined when there is no usable range. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(size - 1, Number(match[2]));
  return start <= end ? [start, end] : undefined;
}

/**
 * @param {{folder: string, base?: string, headers?: boolean}} options `headers: false` plays a host that can't set any
 * @returns {http.Server} not yet listening
 */
export function createStaticServer({ folder, base = "/", headers = true }) {
  const root = path.resolve(folder);
  return http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const common = headers ? headersFor(pathname) : {};
    const file = pathname.startsWith(base) ? fileOf(root, `/${pathname.slice(base.length)}`) : undefined;
    const stat = file && fs.statSync(file, { throwIfNoEntry: false });
    if (!file || !stat?.isFile()) {
      // The app's own routes are answered by its page; anything that looks like a file is a real 404.
      const isRoute = request.headers.accept?.includes("text/html") && !/\.\w+$/.test(pathname);
      if (isRoute && pathname.startsWith(base)) return send(path.join(root, "index.html"), request, response, common);
      response.writeHead(404, { ...common, "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    send(file, request, response, common);
  });
}

function send(file, request, response, common) {
  const extension = file.split(".").pop() ?? "";
  const { size } = fs.statSync(file);
  const head = {
    ...common,
    "Content-Type": contentTypes[extension] ?? "application/octet-stream",
    "Cache-Control": /[\\/]assets[\\/]/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "Accept-Ranges": "bytes",
    Vary: "Accept-Encoding",
  };
  const range = rangeOf(request.headers.range, size);
  if (range) {
    const [start, end] = range;
    response.writeHead(206, {
      ...head,
      "Content-Range": `bytes ${start}-${end}/${size}`,
      "Content-Length": end - start + 1,
    });
    fs.createReadStream(file, { start, end }).pipe(response);
  } else if (compressible.has(extension) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(200, { ...head, "Content-Encoding": "gzip" });
    fs.createReadStream(file).pipe(zlib.createGzip()).pipe(response);
  } else {
    response.writeHead(200, { ...head, "Content-Length": size });
    fs.createReadStream(file).pipe(response);
  }
}
