/** One tab as a learner uses it, for runs with many of them. */
import fs from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { questionBox } from "../app.ts";

/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 60_000;

export const conversationList = (page: Page): Locator => page.getByRole("region", { name: "Conversations" });

export async function openTab(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  await page.getByRole("region", { name: "Knowledge Graph Stats" }).getByText("Introduction to AI").waitFor();
}

/** @returns once the answer is shown as done */
export async function askIn(page: Page, question: string): Promise<void> {
  await questionBox(page).fill(question);
  await questionBox(page).press("Enter");
  await page.locator(`article[aria-label="Answer: ${question}"][aria-busy=false]`).waitFor();
}

async function onSettings<T>(page: Page, act: () => Promise<T>): Promise<T> {
  await page
    .getByRole("link", { name: /Settings/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "My data" }).waitFor();
  const done = await act();
  await page.getByRole("link", { name: "Ask", exact: true }).first().click();
  await questionBox(page).waitFor();
  return done;
}

export const exportFrom = (page: Page): Promise<string> =>
  onSettings(page, async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export my conversations" }).click();
    return fs.readFileSync(await (await download).path(), "utf8");
  });

/** @returns what was said of it */
export const importInto = (page: Page, json: string): Promise<string> =>
  onSettings(page, async () => {
    const notes = page.getByRole("region", { name: "Notifications" }).or(page.getByLabel("Notifications"));
    await page
      .getByLabel("Import conversations")
      .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(json) });
    const said = notes.getByText(/Imported: |is here already|cannot be read/).last();
    await said.waitFor();
    return (await said.textContent()) ?? "";
  });
