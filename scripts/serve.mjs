// Serves a built folder the way a well-configured static host does: headers, ranges, real 404s.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { contentTypeOf } from "../src/hosting/content-types.mjs";
import { headersFor } from "../src/hosting/headers.mjs";

const compressible = /\.(html|m?js|css|json|webmanifest|svg|wasm|txt)$/;

/** The path a request names, without its query; undefined when it names none: not decodable, or with a NUL in it. */
function pathOf(url) {
  try {
    const decoded = decodeURIComponent(/^[^?#]*/.exec(url)?.[0] ?? "");
    return decoded.startsWith("/") && !decoded.includes("\0") ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** The file of `folder` at a path, with its size; undefined when there is none or it lies outside. */
function fileAt(folder, pathname) {
  const name = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (!name.startsWith(folder + path.sep)) return undefined;
  try {
    const stat = fs.statSync(name);
    return stat.isFile() ? { name, size: stat.size } : undefined;
  } catch {
    // Names too long for the file system, or with a file where a folder should be.
    return undefined;
  }
}

/** `bytes=A-B` → [A, B] within the size; undefined for what is no single range; null for one that lies outside. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(size - 1, Number(match[2]));
  if (match[1] !== "" && match[2] !== "" && Number(match[2]) < Number(match[1])) return undefined;
  return start <= end ? [start, end] : null;
}

/**
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.base] the app's own folder on this host, with a slash at both ends
 * @param {boolean} [options.headers] false plays a host that can't set any
 * @param {boolean} [options.rewrites] false plays a host that answers what it doesn't know with its 404.html
 * @returns {http.Server} not yet listening
 */
export function createStaticServer({ folder, base = "/", headers = true, rewrites = true }) {
  const root = path.resolve(folder);
  return http.createServer((request, response) => {
    const pathname = pathOf(request.url ?? "/");
    const common = headers ? headersFor(pathname ?? "/") : {};
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, 405, "Only GET and HEAD are answered", { ...common, Allow: "GET, HEAD" });
    if (pathname === undefined) return refuse(response, 400, "Not an address", common);
    const isInside = pathname.startsWith(base);
    const file = isInside ? fileAt(root, `/${pathname.slice(base.length)}`) : undefined;
    if (file) return send(file, request, response, common);
    // The app's own routes are answered by its page; anything that looks like a file is a real 404.
    const isRoute = request.headers.accept?.includes("text/html") && !/\.\w+$/.test(pathname);
    const page = isInside && fileAt(root, rewrites ? "/index.html" : "/404.html");
    if (page && (isRoute || !rewrites)) return send(page, request, response, common, rewrites ? 200 : 404);
    refuse(response, 404, "Not found", common);
  });
}

function refuse(response, status, why, headers) {
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(`${why}\n`);
}

function send({ name, size }, request, response, common, status = 200) {
  const head = {
    ...common,
    "Content-Type": contentTypeOf(name),
    "Cache-Control": /[\\/]assets[\\/]/.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    "Accept-Ranges": "bytes",
    Vary: "Accept-Encoding",
  };
  const range = status === 200 ? rangeOf(request.headers.range, size) : undefined;
  if (range === null) {
    response.writeHead(416, { ...head, "Content-Range": `bytes */${size}` }).end();
  } else if (range) {
    const [start, end] = range;
    const length = end - start + 1;
    response.writeHead(206, { ...head, "Content-Range": `bytes ${start}-${end}/${size}`, "Content-Length": length });
    pour(request, response, fs.createReadStream(name, { start, end }));
  } else if (compressible.test(name) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(status, { ...head, "Content-Encoding": "gzip" });
    pour(request, response, fs.createReadStream(name), zlib.createGzip());
  } else {
    response.writeHead(status, { ...head, "Content-Length": size });
    pour(request, response, fs.createReadStream(name));
  }
}

/** A file that can't be read to its end breaks this one connection, never the server. */
function pour(request, response, file, through) {
  if (request.method === "HEAD") {
    file.destroy();
    response.end();
    return;
  }
  const breakOff = () => response.destroy();
  file.on("error", breakOff);
  response.on("close", () => file.destroy());
  (through ? file.pipe(through.on("error", breakOff)) : file).pipe(response);
}
