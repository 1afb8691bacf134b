/** A question asked of every course on the device: from which it is answered, its sources, where else, and after a reload. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { upload, view } from "../support/learner-steps.ts";

async function make(page: Page, name: string, content: string): Promise<void> {
  await view(page, "Library");
  await page.getByLabel("Choose files", { exact: true }).setInputFiles([upload(name, content)]);
  await expect(page.getByRole("heading", { name: /is ready$/ })).toBeFocused({ timeout: 60_000 });
}
const noSidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test("asked of all courses, the one that treats it answers, with its sources; others are a tap away", async ({
  page,
  app,
  complaints,
}) => {
  test.slow();
  await open(page, app.url);
  await page.setViewportSize({ width: 360, height: 740 });
  const scope = page.getByRole("combobox", { name: "Ask" });
  await expect(scope).toHaveCount(0);
  await make(
    page,
    "bread.md",
    "# Bread\n\n## Banneton\n\nA **banneton** is a basket that holds the dough while it rises.\n\n## Gradient descent\n\n**Gradient descent** is how a baker lowers the heat of the oven step by step.\n",
  );
  await make(page, "garden.md", "# Garden\n\n## Compost\n\n**Compost** is what is left of leaves that rotted.\n");
  await view(page, "Ask");
  await scope.selectOption({ label: "All 3 courses" });
  const answer = await ask(page, "What is a banneton?");
  await expect(answer).toContainText("basket that holds the dough");
  await expect(answer.getByText("From Bread")).toBeVisible();
  expect(await noSidewaysScroll(page)).toBe(true);
  await expectNoViolations(page);
  await page.screenshot({ path: test.info().outputPath("across-360.png") });

  const gradient = await ask(page, "What is gradient descent?");
  await expect(gradient.getByRole("list", { name: "Also in:" }).getByRole("button")).toHaveCount(1);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  await gradient.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("across-1280-dark.png") });
  await gradient.getByRole("list", { name: "Also in:" }).getByRole("button").click();
  const both = page.getByRole("article", { name: "Answer: What is gradient descent?" });
  await expect(both).toHaveCount(2);
  await expect(both.nth(0).getByText("From Introduction to AI")).toBeVisible();
  await expect(both.nth(1).getByText("From Bread")).toBeVisible();
  await expect(both.nth(1)).toContainText("lowers the heat of the oven");

  await page.reload();
  const again = page.getByRole("article", { name: "Answer: What is a banneton?" });
  await again
    .getByRole("button", { name: /^Source 1:/ })
    .first()
    .click();
  const panel = page.getByRole("complementary", { name: "Sources" });
  await expect(panel).toContainText("basket that holds the dough");
  await panel.getByRole("button", { name: "Open its course to read on" }).click();
  await expect(panel.getByRole("button", { name: "Open the source at this place" })).toBeVisible();
  await expect(again).toBeVisible();
  await both.nth(0).getByRole("link", { name: "Introduction to AI" }).click();
  await expect(page.getByRole("heading", { name: "Introduction to AI" })).toBeVisible({ timeout: 20_000 });
  expect(complaints).toEqual([]);
});
