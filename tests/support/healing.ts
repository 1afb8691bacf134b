/** A visit on a bad day, the next one on a good day, and one without a host: what was wrong must be right by then. */
import type { Browser, Page } from "@playwright/test";
import { deferred } from "../../src/domain/deferred.ts";
import { ask, distFolder, expect, waitForOffline } from "./app.ts";
import { type Fault, type FaultyHost, startFaultyHost } from "./faulty-host.ts";
import { fileOfKind } from "./file-kinds.ts";

/** On a busy machine a first visit takes a while; nothing here is about how long. */
const patience = { timeout: 120_000 };

/** What a build is tried with. */
export interface Build {
  readonly folder: string;
  readonly concept: { readonly id: string; readonly title: string };
  /** Stands in every answer about the concept. */
  readonly says: string;
}

export const bundledBuild: Build = {
  folder: distFolder,
  concept: { id: "softmax", title: "Softmax" },
  says: "probabilit",
};

/** Opened, and searched by meaning. */
const expectWhole = (page: Page): Promise<void> =>
  expect(page.getByRole("region", { name: "Knowledge Graph Stats" })).toContainText("words and meaning", patience);

/** With nobody to ask: what is here answers, shows concepts, and complains of nothing. */
async function expectAlone(page: Page, url: string, { concept, says }: Build): Promise<void> {
  await page.goto(url);
  await expectWhole(page);
  await expect(await ask(page, `What is ${concept.title}?`)).toContainText(says);
  await page.goto(`${url}course/${concept.id}`);
  await expect(page.getByRole("heading", { name: concept.title, exact: true }).first()).toBeVisible(patience);
}

/**
 * @param broken fault by kind of file
 * @param during what is seen while the faults last
 * @param half what is seen before a host that is gone half way leaves
 */
export async function expectHealed(
  browser: Browser,
  broken: Readonly<Record<string, Fault>>,
  during: (page: Page, host: FaultyHost) => Promise<void> = async () => undefined,
  build = bundledBuild,
  half: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const seen = deferred<void>();
  const host = await startFaultyHost({ folder: build.folder, leaves: seen.promise });
  const context = await browser.newContext();
  try {
    for (const [kind, fault] of Object.entries(broken)) host.break(fileOfKind(kind, build.folder), fault);
    const bad = await context.newPage();
    await Promise.all([bad.goto(host.url).catch(() => undefined), half(bad).then(() => seen.resolve())]);
    await host.quiet();
    await during(bad, host);
    await bad.close();

    host.mend();
    const good = await context.newPage();
    await good.goto(host.url);
    await expectWhole(good);
    await waitForOffline(good);
    await good.close();

    await host.stop();
    await expectAlone(await context.newPage(), host.url, build);
  } finally {
    await context.close();
    await host.stop();
  }
}
