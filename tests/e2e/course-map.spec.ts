/** The map of the whole course in the built app: opened, searched, walked by keys, on a phone, printed. */
import type { Page } from "@playwright/test";
import { ask, expect, open } from "../support/app.ts";
import { expectNoViolationsIn } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

/** The whole list takes axe half a minute; one topic stands for all. */
const expectNoViolations = (page: Page) =>
  expectNoViolationsIn(page, ["form", "section[aria-label^='Map of']", "section[aria-label='Speech and audio']"]);
const map = (page: Page) => page.getByRole("application", { name: "Map of Introduction to AI" });
const region = (page: Page) => page.getByRole("region", { name: "Map of Introduction to AI" });

/** Whatever moves by itself moves in these. */
const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, count);

async function openMap(page: Page, url: string): Promise<void> {
  await page.goto(`${url}course`);
  await expect(map(page).getByText("Linear algebra")).toBeVisible({ timeout: 30_000 });
}

test("from the whole course to one concept by search, to its page, and back to the same place", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.getByRole("link", { name: "Course", exact: true }).click();
  await expect(map(page).getByText("Linear algebra")).toBeVisible();
  await expect(page.getByText(/concepts: \d+ seen/).first()).toBeVisible();
  await expectNoViolations(page);

  await page.getByLabel("Search concepts").fill("softmax");
  await expect(map(page).getByText("1 found").first()).toBeVisible();
  // What wasn't found steps back, and can still be read: marks lie behind the words, so axe doesn't judge them.
  const aside = map(page).getByText("0 found").first();
  await expect(aside).toBeVisible();
  expect(await aside.evaluate((words) => getComputedStyle(words.parentElement ?? words).opacity)).toBe("1");
  await page.keyboard.press("Enter");
  const chosen = map(page).getByRole("link", { name: /^Softmax\. Seen/ });
  await expect(chosen).toBeVisible();
  await expect(region(page).getByRole("heading", { name: "Softmax" })).toBeVisible();
  await expect(region(page).getByRole("button", { name: "Exponential function" })).toBeVisible();
  await expectNoViolations(page);

  await region(page).getByRole("button", { name: "Path to it" }).click();
  await expect(region(page).getByRole("list", { name: "Path to Softmax" }).getByRole("link").last()).toHaveText(
    "Softmax",
  );
  await region(page).getByRole("button", { name: "Hide the path" }).click();

  await chosen.press("Enter");
  await expect(page).toHaveURL(/course\/softmax$/);
  await page.goBack();
  await expect(chosen).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a press goes into a topic and chooses a concept; a drag moves the map and opens nothing", async ({
  page,
  app,
}) => {
  // On its way to what was chosen, the map is at no place that a drag could be measured from.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openMap(page, app.url);
  await map(page).getByText("Linear algebra").click();
  await expect(map(page).getByText("Eigenvector", { exact: true })).toBeVisible();
  await map(page).getByText("Eigenvector", { exact: true }).click();
  const chosen = map(page).getByRole("link", { name: /^Eigenvector\./ });
  await expect(chosen).toBeVisible();
  const before = await chosen.boundingBox();
  const box = await map(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await chosen.boundingBox())?.x).toBeCloseTo((before?.x ?? 0) - 60, 0);
  await expect(page).toHaveURL(/course$/);
  await chosen.click();
  await expect(page).toHaveURL(/course\/eigenvector$/);
});

test("where fewer animations are wanted the map jumps, and the keys that move it are its own", async ({
  page,
  app,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openMap(page, app.url);
  await region(page).getByRole("button", { name: "Whole map" }).focus();
  await page.keyboard.press("Tab");
  await expect(map(page).getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  const first = map(page).getByRole("link");
  await expect(first).toBeFocused();
  const place = await first.boundingBox();
  await frames(page, 20);
  expect(await first.boundingBox()).toEqual(place);
  await page.keyboard.press("Escape");
  await expect(map(page).getByRole("button")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(map(page).locator(":focus")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("the map fills the width, and one finger scrolls the page past it", async ({ page, app }) => {
    await openMap(page, app.url);
    const box = await map(page).boundingBox();
    expect(box?.width).toBeGreaterThan(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await map(page).evaluate((element) => getComputedStyle(element).touchAction)).toBe("pan-y");
    await map(page).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const top = (await map(page).boundingBox())?.y ?? 0;
    const finger = (y: number) => [{ x: 180, y }];
    const start = Math.min(top + 400, 700);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: finger(start) });
    for (let y = start; y > start - 250; y -= 25)
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: finger(y) });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await expectNoViolations(page);
  });

  test("a tap goes into a topic so that its concepts can be hit", async ({ page, app }) => {
    await openMap(page, app.url);
    await map(page).getByText("Search and games").tap();
    await expect(region(page).getByRole("heading", { name: "Search problem" })).toBeVisible();
    await expect(map(page).getByRole("link", { name: /^Search problem\./ })).toBeVisible();
  });
});

test("on paper stands the list, and in forced colours marks still differ by shape", async ({ page, app }) => {
  await openMap(page, app.url);
  await page.emulateMedia({ media: "print" });
  await expect(region(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Eigenvector", exact: true })).toBeVisible();
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  const fills = await region(page)
    .getByRole("list", { name: "What the marks mean" })
    .locator("circle")
    .evaluateAll((circles) =>
      circles.map((circle) => {
        const { fill, strokeDasharray, strokeWidth } = getComputedStyle(circle);
        return `${fill} ${strokeDasharray} ${strokeWidth}`;
      }),
    );
  // The last is the tick's, on a mark like the first.
  expect(new Set(fills.slice(0, 5)).size).toBe(5);
});
