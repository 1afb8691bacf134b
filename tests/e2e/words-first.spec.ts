/** The course answers by words as soon as it is there; search by meaning joins by itself. */
import fs from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createStaticServer } from "../../scripts/serve.mjs";
import { deferred } from "../../src/domain/deferred.ts";
import {
  ask,
  distFolder,
  expect,
  open,
  questionBox,
  setQuestions,
  statsRegion,
  test,
  waitForOffline,
} from "../support/app.ts";
import { startFaultyHost } from "../support/faulty-host.ts";

test("until search by meaning is ready, words answer in full, and the page says so", async ({
  page,
  app,
  complaints,
}) => {
  let letArrive = (): void => undefined;
  const arrives = new Promise<void>((resolve) => {
    letArrive = resolve;
  });
  await page.route("**/weights.bin", async (route) => {
    await arrives;
    await route.continue();
  });
  await page.goto(app.url);
  await questionBox(page).fill(setQuestions.clip);
  await page.getByRole("button", { name: "Send" }).click();
  const coming = page.getByText(/search by meaning is still being prepared/i);
  await expect(coming).toBeVisible({ timeout: 20_000 });
  const answer = page.getByRole("article", { name: `Answer: ${setQuestions.clip}` });
  await expect(answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
  await expect(answer).toContainText("image encoder");
  await expect(answer.getByRole("heading", { name: "Why it matters", exact: true })).toBeVisible();
  await answer.getByRole("button", { name: "View Retrieved Context" }).click();
  await expect(answer.getByText("words only; search by meaning was still being prepared")).toBeVisible();

  letArrive();
  await expect(statsRegion(page)).toContainText("words and meaning", { timeout: 20_000 });
  await expect(coming).toBeHidden();
  const softmax = await ask(page, "What is softmax?");
  await softmax.getByRole("button", { name: "View Retrieved Context" }).click();
  await expect(softmax.getByText("words and meaning")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("without the embedder's files words go on answering, and the page says why", async ({ page, app }) => {
  await page.route("**/weights.bin", (route) => route.fulfill({ status: 404, body: "Not found" }));
  await page.goto(app.url);
  await expect(statsRegion(page)).toContainText("words only", { timeout: 20_000 });
  await expect(page.getByText(/search by meaning is off/i).first()).toBeVisible();
  await expect(await ask(page, "What is softmax?")).toContainText("probabilit");
});

test("what computes a learner's numbers may come later: until then the answer says so", async ({ page }) => {
  const host = await startFaultyHost();
  const [compute = ""] = fs.readdirSync(path.join(distFolder, "assets")).filter((name) => /^compute-/.test(name));
  host.break(`assets/${compute}`, "404");
  await open(page, host.url);
  const without = await ask(page, "softmax of [1, 2, 3]");
  await expect(without).toContainText("what works it out isn't here yet");
  await expect(without).toContainText("probabilities");

  // The wrong response may have been cached: the next visit fetches past it.
  host.mend();
  await open(page, host.url);
  await waitForOffline(page);
  await expect(await ask(page, "softmax of [0, 0]")).toContainText("Each power divided by the sum");
  await host.stop();
});

/** So slow that the course's first part takes longer than what is worth opening it twice for. */
const firstPartMs = 3500;

test("on a slow line the first part of the course answers while the rest is on its way", async ({
  page,
  complaints,
}) => {
  const server = createStaticServer({ folder: distFolder });
  const [serve] = server.listeners("request") as [(request: IncomingMessage, response: ServerResponse) => void];
  const { file, firstPart } = JSON.parse(fs.readFileSync(path.join(distFolder, "courses/index.json"), "utf8")) as {
    file: string;
    firstPart: { to: number };
  };
  const bytes = fs.readFileSync(path.join(distFolder, "courses", file));
  const rest = deferred<void>();
  const fetched: string[] = [];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    fetched.push(request.url ?? "");
    if (request.url !== `/courses/${file}`) return serve(request, response);
    response.writeHead(200, { "Content-Length": bytes.length });
    response.write(bytes.subarray(0, firstPart.to - 1000));
    setTimeout(() => response.write(bytes.subarray(firstPart.to - 1000, firstPart.to)), firstPartMs);
    void rest.promise.then(() => response.end(bytes.subarray(firstPart.to)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;

  await page.goto(url);
  const answer = await ask(page, setQuestions.clip);
  await expect(answer).toContainText("image encoder");
  await expect(answer.getByRole("heading", { name: "Why it matters", exact: true })).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  // Nothing takes the line from the course that its first part doesn't need.
  expect(fetched.filter((url) => /weights|views-|service-worker|pdf/.test(url))).toEqual([]);

  rest.resolve();
  await expect(statsRegion(page)).toContainText("words and meaning", { timeout: 30_000 });
  await expect(await ask(page, "¿Qué es el descenso de gradiente?")).toContainText(
    "descenso de gradiente: El descenso",
  );
  // What was answered before is stored as it was shown.
  await open(page, url);
  await expect(page.getByRole("article", { name: `Answer: ${setQuestions.clip}` })).toContainText("image encoder");
  expect(complaints).toEqual([]);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});
