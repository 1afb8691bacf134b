/** A host on a bad day: answers for chosen files in every wrong way seen between a server and a browser. */
import fs from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createStaticServer } from "../../scripts/serve.mjs";
import { contentTypeOf } from "../../src/hosting/content-types.mjs";
import { headersFor } from "../../src/hosting/headers.mjs";
import { distFolder } from "./app.ts";

export const faults = [
  "HTML 200",
  "truncated",
  "empty",
  "500",
  "404",
  "other build's",
  "wrong type",
  "slow",
  "offline half way",
] as const;
export type Fault = (typeof faults)[number];

const loginPage = "<!doctype html><title>Wi-Fi</title><form>Please log in</form>";
const SLOW_MS = 4000;

/** What the same address holds in another build: sound in itself. */
function ofAnotherBuild(file: string, bytes: Buffer): Buffer | string {
  if (file === "index.html") return bytes.toString().replace(/assets\/index-[\w-]+/g, "assets/index-Gone1234");
  if (file === "service-worker.js")
    return bytes.toString().replace(/(path:[`"]index\.html[`"],sha256:[`"])\w+/, `$1${"0".repeat(64)}`);
  if (file === "courses/index.json") return JSON.stringify({ id: "other", contentHash: "0", file: "other.erica" });
  if (file.endsWith(".erica")) return fs.readFileSync(new URL("../fixtures/format-1.erica", import.meta.url));
  if (file.endsWith(".js")) return "export {}; globalThis.anotherBuild = true;";
  if (file.endsWith(".css")) return "body { color: red }";
  return Buffer.concat([bytes.subarray(1), bytes.subarray(0, 1)]);
}

export interface FaultyHost {
  readonly url: string;
  /** Bytes of bodies sent, by path, one entry a response. */
  readonly sent: ReadonlyMap<string, readonly number[]>;
  break(file: string, fault: Fault): void;
  mend(): void;
  /** Resolves once nothing was asked for a while. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Counts what a response's body holds. */
function countBody(response: ServerResponse, done: (bytes: number) => void): void {
  let bytes = 0;
  const counting = <Call extends (...args: never[]) => unknown>(call: Call): Call =>
    ((...args: Parameters<Call>) => {
      const [chunk] = args as readonly unknown[];
      if (typeof chunk === "string" || chunk instanceof Uint8Array) bytes += Buffer.byteLength(chunk);
      return call.apply(response, args);
    }) as Call;
  response.write = counting(response.write);
  response.end = counting(response.end);
  response.on("close", () => done(bytes));
}

/** @returns whether the host is leaving with this */
function misanswer(fault: Fault, folder: string, file: string, response: ServerResponse, next: () => void): boolean {
  const bytes = fs.readFileSync(path.join(folder, file));
  const head = {
    ...headersFor(`/${file}`),
    "Content-Type": contentTypeOf(file),
    // A cache may keep the wrong one as long as the right one.
    "Cache-Control": file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
  const answer = (status: number, body: Buffer | string, more = {}): boolean => {
    response.writeHead(status, { ...head, ...more, "Content-Length": Buffer.byteLength(body) }).end(body);
    return false;
  };
  switch (fault) {
    case "HTML 200":
      return answer(200, loginPage, { "Content-Type": "text/html" });
    case "truncated":
      return answer(200, bytes.subarray(0, bytes.length / 2));
    case "empty":
      return answer(200, "");
    case "500":
      return answer(500, "Internal error");
    case "404":
      return answer(404, "Not found");
    case "other build's":
      return answer(200, ofAnotherBuild(file, bytes));
    case "wrong type":
      return answer(200, bytes, { "Content-Type": "text/plain" });
    case "slow":
      setTimeout(next, SLOW_MS);
      return false;
    case "offline half way":
      response.writeHead(200, { ...head, "Content-Length": bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2));
      return true;
  }
}

const QUIET_MS = 1500;

/** @param options leaves: what a host that is gone half way waits for; without it, how much of the half arrives is chance */
export async function startFaultyHost({
  folder = distFolder,
  headers = true,
  leaves = Promise.resolve(),
} = {}): Promise<FaultyHost> {
  const broken = new Map<string, Fault>();
  const sent = new Map<string, number[]>();
  let gone = false;
  let open = 0;
  let last = Date.now();
  const server: Server = createStaticServer({ folder, headers });
  const [serve] = server.listeners("request") as [(request: IncomingMessage, response: ServerResponse) => void];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === "/" ? "index.html" : pathname.slice(1);
    open++;
    countBody(response, (bytes) => {
      open--;
      last = Date.now();
      sent.set(pathname, [...(sent.get(pathname) ?? []), bytes]);
    });
    if (gone) return void response.destroy();
    const fault = broken.get(file);
    const next = (): void => serve(request, response);
    if (!fault) return next();
    if (misanswer(fault, folder, file, response, next))
      void leaves.then(() => {
        gone = true;
        response.socket?.destroySoon();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sent,
    break: (file, fault) => void broken.set(file, fault),
    mend: () => {
      broken.clear();
      gone = false;
    },
    quiet: async () => {
      while (open > 0 || Date.now() - last < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
