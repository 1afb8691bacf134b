import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ask, distFolder, expect, open, serve, test, waitForOffline } from "../support/app.ts";

test("a new version waits for consent, then takes over without losing the chat", async ({ browser }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-update-"));
  fs.cpSync(distFolder, folder, { recursive: true });
  const app = await serve({ folder });
  const page = await (await browser.newContext()).newPage();
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await waitForOffline(page);

  const worker = path.join(folder, "service-worker.js");
  fs.appendFileSync(worker, "\n// a new version\n");
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const update = page.getByRole("button", { name: /update/i });
  await expect(update).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("article")).toHaveCount(1);
  await Promise.all([page.waitForEvent("load"), update.click()]);
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toBeVisible({ timeout: 20_000 });
  await page.context().close();
  await app.stop();
  fs.rmSync(folder, { recursive: true });
});
