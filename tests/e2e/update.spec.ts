import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { ask, distFolder, expect, open, serve, test, waitForOffline } from "../support/app.ts";
import { buildNextVersion } from "../support/build-app.ts";

const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "erica-update-"));

/** Puts a build where another was: nothing of the other stays. */
function deploy(build: string, folder: string): void {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true });
  fs.cpSync(build, folder, { recursive: true });
}

const scriptsIn = (folder: string): readonly string[] =>
  fs.readdirSync(path.join(folder, "assets")).filter((name) => name.endsWith(".js"));

async function openAndAsk(page: Page, url: string): Promise<void> {
  await open(page, url);
  await ask(page, "What is softmax?");
  await waitForOffline(page);
}

test("a new version waits for consent, then takes over without losing the chat", async ({ browser }) => {
  test.setTimeout(240_000);
  const [folder, next] = [temporary(), temporary()];
  deploy(distFolder, folder);
  const app = await serve({ folder });
  const page = await (await browser.newContext()).newPage();
  await openAndAsk(page, app.url);

  await buildNextVersion(next, ['title: "Next answer"', 'title: "The answer after this"']);
  const gone = scriptsIn(folder).filter((name) => !scriptsIn(next).includes(name));
  expect(gone.length).toBeGreaterThan(0);
  deploy(next, folder);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const update = page.getByRole("button", { name: /update/i });
  await expect(update).toBeVisible({ timeout: 60_000 });

  // Until then the old version is whole, with views whose files the host has no more.
  await expect(page.getByRole("heading", { name: "Next answer" })).toBeVisible();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("heading", { name: "Library", level: 2 })).toBeVisible();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Ask" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);

  await Promise.all([page.waitForEvent("load"), update.click()]);
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("heading", { name: "The answer after this" })).toBeVisible();

  // The new version's own files are here: it opens without its host.
  await app.stop();
  await page.reload();
  await expect(page.getByRole("heading", { name: "The answer after this" })).toBeVisible({ timeout: 20_000 });
  await page.context().close();
  for (const used of [folder, next]) fs.rmSync(used, { recursive: true });
});
