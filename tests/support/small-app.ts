/** The production app around a course of three ideas: where the course is not what is tested, a first visit costs a third. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { open, serve, test } from "./app.ts";
import { buildSmallApp } from "./build-app.ts";
import type { Build } from "./healing.ts";

export const smallTest = test.extend<object, { smallFolder: string }>({
  smallFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const folder = buildSmallApp();
      await use(folder);
      fs.rmSync(folder, { recursive: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  app: async ({ smallFolder }, use) => {
    const app = await serve({ folder: smallFolder });
    await use(app);
    await app.stop();
  },
});

export const openSmall = (page: Page, url: string): Promise<void> => open(page, url, "A small course");

export const smallBuild = (folder: string): Build => ({
  folder,
  concept: { id: "vector", title: "Vector" },
  says: "list of numbers",
});
