/** A visit on a bad day, the next one on a good day, and one without a host: what was wrong must be right by then. */
import type { Browser, Page } from "@playwright/test";
import { ask, expect, questionBox, waitForOffline } from "./app.ts";
import { type Fault, type FaultyHost, startFaultyHost } from "./faulty-host.ts";

const stats = (page: Page) => page.getByRole("region", { name: "Knowledge Graph Stats" });
/** On a busy machine a first visit takes a while; nothing here is about how long. */
const patience = { timeout: 120_000 };

/** Opened, searched by meaning, and every view there. */
async function expectWhole(page: Page): Promise<void> {
  await expect(stats(page)).toContainText("Introduction to AI", patience);
  await expect(stats(page)).toContainText(/words and meaning/i, patience);
}

/** @param during what is seen while the faults last */
export async function expectHealed(
  browser: Browser,
  broken: Readonly<Record<string, Fault>>,
  during?: (page: Page, host: FaultyHost) => Promise<void>,
): Promise<void> {
  const host = await startFaultyHost();
  const context = await browser.newContext();
  try {
    for (const [file, fault] of Object.entries(broken)) host.break(file, fault);
    const bad = await context.newPage();
    await bad.goto(host.url).catch(() => undefined);
    await host.quiet();
    await during?.(bad, host);
    await bad.close();

    host.mend();
    const good = await context.newPage();
    await good.goto(host.url);
    await expectWhole(good);
    await waitForOffline(good);
    await host.quiet();
    await good.close();

    await host.stop();
    const alone = await context.newPage();
    await alone.goto(host.url);
    await expectWhole(alone);
    await expect(questionBox(alone)).toBeEnabled();
    const answer = await ask(alone, "What is softmax?");
    await expect(answer).toContainText("probabilit");
    await alone.goto(`${host.url}course/perceptron`);
    await expect(alone.getByRole("heading", { name: "Perceptron", exact: true }).first()).toBeVisible(patience);
    await expect(alone.locator("#not-whole")).toBeHidden();
  } finally {
    await context.close();
    await host.stop().catch(() => undefined);
  }
}
