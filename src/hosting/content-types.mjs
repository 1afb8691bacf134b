// What each kind of file is sent as, whatever a host says of it.
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
  erica: "application/zip",
  zip: "application/zip",
};

/** @param {string} path */
export const contentTypeOf = (path) => {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? "";
  return Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : "application/octet-stream";
};
