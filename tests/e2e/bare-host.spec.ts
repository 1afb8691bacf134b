/** A first visit by a deep link, under a path of its own, on a host that knows neither headers nor rewrites. */
import fs from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { createStaticServer } from "../../scripts/serve.mjs";
import { waitForOffline } from "../support/app.ts";
import { buildSmallApp } from "../support/build-app.ts";

const base = "/erica/";
let folder: string;
let server: Server;
let address: string;

test.setTimeout(180_000);
test.beforeAll(async () => {
  folder = buildSmallApp(base);
  server = createStaticServer({ folder, base, headers: false, rewrites: false });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
});
test.afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

const vector = (page: Page) => page.getByRole("heading", { name: "Vector", exact: true }).first();
const patience = { timeout: 60_000 };

test("the concept is shown, the page is isolated, and both without the host too", async ({ page }) => {
  await page.goto(`${address}course/vector`);
  await expect(vector(page)).toBeVisible(patience);
  await page.waitForFunction(() => crossOriginIsolated, undefined, patience);
  await waitForOffline(page);
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await page.goto(`${address}course/vector?from=elsewhere`);
  await expect(vector(page)).toBeVisible(patience);
  await expect(page.locator("#not-whole")).toBeHidden();
});
