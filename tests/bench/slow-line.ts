/** A first visit over a slow line: how long until the first answer, until meaning is searched, until it works offline. */
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { createStaticServer } from "../../scripts/serve.mjs";
import { type Bench, round } from "./row.ts";

const bytesPerSecond = 200_000;
const pieceBytes = 1400;
const question = "What is softmax?";

interface Sending {
  readonly response: ServerResponse;
  readonly body: Buffer;
  sent: number;
}

/** Hands out pieces in turn, so that all responses together take what the line gives. */
function startLine(): (response: ServerResponse, body: Buffer) => void {
  const queue: Sending[] = [];
  let credit = 0;
  let last = performance.now();
  const give = (): void => {
    const now = performance.now();
    // A line that stood idle has saved nothing up, but for a timer that came late.
    credit = Math.min(credit + ((now - last) / 1000) * bytesPerSecond, bytesPerSecond / 5);
    last = now;
    while (queue.length > 0 && credit >= pieceBytes) {
      const next = queue.shift();
      if (!next) break;
      const piece = next.body.subarray(next.sent, next.sent + pieceBytes);
      next.response.write(piece);
      next.sent += piece.length;
      credit -= piece.length;
      if (next.sent < next.body.length && !next.response.destroyed) queue.push(next);
      else next.response.end();
    }
    if (queue.length === 0) credit = Math.min(credit, pieceBytes);
  };
  setInterval(give, 5).unref();
  return (response, body) => void queue.push({ response, body, sent: 0 });
}

/** The app behind the line, with a count of the bytes that went through it. */
async function startSlowHost(folder: string) {
  const behind = createStaticServer({ folder });
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve));
  const { port } = behind.address() as AddressInfo;
  const send = startLine();
  const counted = { bytes: 0 };
  const server = http.createServer(({ url, method, headers }, response) => {
    const asked = http.request({ port, path: url, method, headers }, (whole) => {
      const parts: Buffer[] = [];
      whole.on("data", (part: Buffer) => parts.push(part));
      whole.on("end", () => {
        const body = Buffer.concat(parts);
        counted.bytes += body.length;
        response.writeHead(whole.statusCode ?? 500, whole.headers);
        send(response, body);
      });
    });
    asked.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const stop = (): void => {
    for (const one of [server, behind]) {
      one.close();
      one.closeAllConnections();
    }
  };
  return { url, counted, stop };
}

async function visit(page: Page, url: string): Promise<Readonly<Record<string, number>>> {
  const began = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("textbox").first().fill(question);
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("article", { name: `Answer: ${question}` });
  const after = async (event: Promise<unknown>): Promise<number> => {
    await event;
    return (performance.now() - began) / 1000;
  };
  const timeout = 180_000;
  const done = answer.and(page.locator('[aria-busy="false"]'));
  const [answered, whole, meaning, offline] = await Promise.all([
    after(done.waitFor({ timeout })),
    after(page.getByText("Introduction to AI 1.").first().waitFor({ timeout })),
    after(page.getByText("words and meaning").first().waitFor({ timeout })),
    after(page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))),
  ]);
  return {
    "first answer": answered,
    "course whole": whole,
    "search by meaning": meaning,
    "ready for offline": offline,
  };
}

export const bench: Bench = async () => {
  const host = await startSlowHost(process.env.ERICA_DIST ?? "dist");
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...browserArguments] });
  const times = await visit(await browser.newPage(), host.url);
  await browser.close();
  host.stop();
  const row = (metric: string, value: number, unit: string) => ({
    bench: "slow-line",
    subject: "erica",
    n: 1,
    data: "first visit at 1.6 Mbit/s",
    metric,
    value: round(value, 1),
    unit,
  });
  return [
    ...Object.entries(times).map(([metric, seconds]) => row(metric, seconds, "s")),
    row("fetched", host.counted.bytes / 1e6, "MB"),
  ];
};
