/**
 * A host of model files with the faults of real ones. Tests put files at any path (`PUT`), tell it how to misbehave
 * (`POST <folder>/faults`), and read what it was asked (`GET <folder>/requests`). Each test has a folder of its own.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";

/** Per path inside the folder; lists are used up one request at a time. */
export interface Faults {
  /** Answers the whole file to a `Range`. */
  readonly ignoresRanges?: boolean;
  /** Breaks the connection at any `Range`, as some proxies do. */
  readonly breaksRanges?: boolean;
  /** Ends the connection after so many bytes. */
  readonly cutAfter?: Readonly<Record<string, readonly number[]>>;
  /** Falls silent after so many bytes. */
  readonly stallAfter?: Readonly<Record<string, readonly number[]>>;
  /** Answers with a status instead. */
  readonly fail?: Readonly<Record<string, readonly number[]>>;
  /** Sends another byte at this place. */
  readonly wrongAt?: Readonly<Record<string, readonly number[]>>;
  /** Lets no other origin read. */
  readonly closed?: boolean;
}

export interface SeenRequest {
  readonly path: string;
  readonly range: string | null;
  readonly status: number;
}

interface Folder {
  readonly files: Map<string, Buffer>;
  readonly seen: SeenRequest[];
  faults: Faults;
  /** What is used up: kind and path → how many. */
  readonly used: Map<string, number>;
}

export interface ModelHostServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startModelHost(): Promise<ModelHostServer> {
  const folders = new Map<string, Folder>();
  const server = http.createServer((request, response) => {
    void answer(folders, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folders: Map<string, Folder>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const [, name = "", ...rest] = pathname.split("/").map(decodeURIComponent);
  const path = rest.join("/");
  const folder: Folder = folders.get(name) ?? { files: new Map(), seen: [], faults: {}, used: new Map() };
  folders.set(name, folder);
  if (!folder.faults.closed || request.method !== "GET" || path === "requests")
    response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Methods", "*");
  if (request.method === "OPTIONS") return void response.writeHead(204).end();
  if (request.method === "PUT") {
    folder.files.set(path, await bodyOf(request));
    return void response.writeHead(204).end();
  }
  if (request.method === "POST") {
    folder.faults = JSON.parse(String(await bodyOf(request))) as Faults;
    folder.used.clear();
    return void response.writeHead(204).end();
  }
  if (path === "requests")
    return void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(folder.seen));
  sendFile(folder, path, request, response);
}

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The next fault of a kind for a path, or undefined when there is none left. */
function next(folder: Folder, kind: "cutAfter" | "stallAfter" | "fail" | "wrongAt", path: string): number | undefined {
  const key = `${kind} ${path}`;
  const used = folder.used.get(key) ?? 0;
  const fault = folder.faults[kind]?.[path]?.[used];
  if (fault !== undefined) folder.used.set(key, used + 1);
  return fault;
}

function sendFile(folder: Folder, path: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const range = request.headers.range ?? null;
  const send = (status: number, headers: http.OutgoingHttpHeaders = {}) => {
    folder.seen.push({ path, range, status });
    return response.writeHead(status, headers);
  };
  const file = folder.files.get(path);
  const fail = next(folder, "fail", path);
  if (fail !== undefined) return void send(fail, { "Retry-After": "0" }).end("busy");
  if (folder.faults.breaksRanges && range) {
    folder.seen.push({ path, range, status: 0 });
    return void response.destroy();
  }
  if (!file) return void send(404).end("not found");
  const asked = folder.faults.ignoresRanges ? null : /^bytes=(\d+)-$/.exec(range ?? "");
  const start = asked ? Number(asked[1]) : 0;
  if (start >= file.length && asked) return void send(416, { "Content-Range": `bytes */${file.length}` }).end();
  const body = Buffer.from(file.subarray(start));
  const wrong = next(folder, "wrongAt", path);
  if (wrong !== undefined && wrong >= start) body[wrong - start] = (body[wrong - start] ?? 0) ^ 1;
  send(asked ? 206 : 200, {
    "Content-Length": body.length,
    ...(asked && { "Content-Range": `bytes ${start}-${file.length - 1}/${file.length}` }),
  });
  const cut = next(folder, "cutAfter", path);
  const stall = next(folder, "stallAfter", path);
  // What was sent gets its time to arrive: a browser drops what it has not handed over when a connection breaks.
  if (cut !== undefined) response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), 100));
  else if (stall !== undefined) response.write(body.subarray(0, stall));
  else response.end(body);
}
