/** The server of `npm start` on requests that no well-meaning browser sends. */
import fs from "node:fs";
import http, { type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStaticServer } from "../../../scripts/serve.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-serve-"));
const secret = path.join(path.dirname(folder), `${path.basename(folder)}-secret`);
const server = createStaticServer({ folder });
const bare = createStaticServer({ folder, base: "/erica/", headers: false, rewrites: false });
const files = {
  "index.html": "<h1>page</h1>",
  "404.html": "<h1>any</h1>",
  "assets/a.js": "1;",
  "weights.bin": "0123456789",
  "course.erica": "PK",
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  fs.writeFileSync(secret, "secret");
  for (const one of [server, bare]) await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const one of [server, bare]) one.close();
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(secret);
});

interface Reply {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** `fetch` would tidy the path up first. */
const get = (target: string, headers = {}, { to = server, method = "GET" } = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = to.address() as AddressInfo;
    const request = http.request({ host: "127.0.0.1", port, path: target, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    request.on("error", reject).end();
  });

const html = { accept: "text/html" };

describe("any path", () => {
  const odd = {
    "a NUL": "/course/%00",
    "two slashes": "//",
    "a host of another": "//example.org/x",
    "5,000 characters": `/${"a".repeat(5000)}`,
    "5,000 characters deep": "/a".repeat(2500),
    "a broken escape": "/%E0%A4%A",
    "a folder": "/assets",
    "a file as a folder": "/index.html/x",
    "a back slash": "/..\\..\\x",
    "no slash": "*",
  };
  it.each(Object.entries(odd))("%s is answered, and the next request too", async (_, target) => {
    for (const headers of [{}, html]) {
      const { status } = await get(target, headers);
      expect([200, 400, 404]).toContain(status);
    }
    expect((await get("/")).status).toBe(200);
  });

  it.each(["/../", "/%2e%2e/", "/..%2f", "/assets/../../"])("nothing outside the folder: %s", async (way) => {
    const { status, body } = await get(`${way}${path.basename(secret)}`);
    expect(body).not.toContain("secret");
    expect(status).toBe(404);
  });
});

describe("what is sent", () => {
  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=0-99", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=4-2", 200, "0123456789", undefined],
    ["lines=1-2", 200, "0123456789", undefined],
  ])("%s", async (range, status, body, contentRange) => {
    const reply = await get("/weights.bin", { range });
    expect(reply).toMatchObject({ status, body });
    expect(reply.headers["content-range"]).toBe(contentRange);
  });

  it("a type for each kind of file, and nobody may guess another", async () => {
    expect((await get("/assets/a.js")).headers["content-type"]).toMatch("text/javascript");
    expect((await get("/course.erica")).headers["content-type"]).toBe("application/zip");
    expect((await get("/weights.bin")).headers["content-type"]).toBe("application/octet-stream");
    expect((await get("/")).headers["x-content-type-options"]).toBe("nosniff");
  });

  it("HEAD has no body, and POST is refused", async () => {
    expect(await get("/weights.bin", {}, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    expect((await get("/", {}, { method: "POST" })).status).toBe(405);
  });
});

describe("addresses of the app", () => {
  it("are its page; what looks like a file is missing", async () => {
    expect((await get("/course/perceptron", html)).body).toBe("<h1>page</h1>");
    expect((await get("/assets/gone.js", html)).status).toBe(404);
  });

  it("are the page under 404 where the host knows no rewrites, inside its base only", async () => {
    const reply = await get("/erica/course/perceptron", html, { to: bare });
    expect(reply).toMatchObject({ status: 404, body: "<h1>any</h1>" });
    expect(reply.headers["content-type"]).toMatch("text/html");
    expect((await get("/course/perceptron", html, { to: bare })).body).toBe("Not found\n");
  });
});
