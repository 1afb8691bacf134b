import { ask, expect, open, waitForOffline } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

test("a simulation is tried in an answer and shared as it stands, without a network", async ({
  page,
  app,
  context,
  complaints,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, app.url);
  await waitForOffline(page);
  await context.setOffline(true);
  const answer = await ask(page, "What is gradient descent?");
  await answer.getByRole("button", { name: /^Try it: / }).click();
  const simulation = answer.getByRole("figure", { name: "Walk down the loss, one step at a time" });
  await simulation.getByRole("slider", { name: "Learning rate" }).press("End");
  await simulation.getByRole("button", { name: "Step", exact: true }).click();
  await simulation.getByRole("button", { name: "Step", exact: true }).press("Enter");
  await expect(simulation).toContainText("Step 2 of at most 60");
  const said = await simulation.getByRole("status").last().textContent();
  await simulation.getByRole("button", { name: "Share" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await context.newPage();
  await other.goto(link);
  const shared = other.getByRole("figure", { name: "Walk down the loss, one step at a time" });
  await expect(shared).toContainText("Step 2 of at most 60", { timeout: 20_000 });
  await expect(shared.getByRole("slider", { name: "Learning rate" })).toHaveValue("2.2");
  await expect(shared.getByRole("status").last()).toHaveText(said ?? "");
  expect(new URL(other.url()).hash).toBe("");
  // It opened something, and kept nothing.
  await other.reload();
  await expect(other.getByRole("searchbox", { name: "Search concepts" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a link to a simulation that isn't there says so and shows the course", async ({ page, app }) => {
  await open(page, app.url);
  await page.evaluate(() => {
    location.hash = "#try=perpetual-motion&steps=3";
  });
  await expect(page.getByText("This link opens a simulation that isn't in this course")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search concepts" })).toBeVisible();
});

for (const [width, colorScheme] of [
  [360, "light"],
  [1280, "dark"],
] as const)
  test(`the gallery is found by words and axe finds nothing in it (${width} px, ${colorScheme})`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(`${app.url}course`);
    await page.getByRole("radio", { name: "Try it yourself" }).check();
    await page.getByRole("searchbox", { name: "Search simulations" }).fill("weight creeps");
    await expect(page.getByText(/^1 of \d+ simulations match$/)).toBeVisible();
    await page.getByRole("button", { name: "Walk down the loss, one step at a time" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByText(/^Ended after \d+ steps$/)).toBeVisible();
    await page.getByText("The same as data").click();
    await expectNoViolations(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    // Text twice as large, as browsers' settings make it.
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await expect.poll(overflow).toBe(0);
  });

test("a concept's page offers what shows it, and prints the picture as it stands", async ({ page, app }) => {
  await page.goto(`${app.url}course/learning-rate`);
  await page.getByRole("button", { name: "Try it: Walk down the loss, one step at a time" }).click();
  const simulation = page.getByRole("figure", { name: "Walk down the loss, one step at a time" });
  await simulation.getByRole("button", { name: "Step", exact: true }).click();
  await page.emulateMedia({ media: "print" });
  await expect(simulation.getByRole("img")).toBeVisible();
  await expect(simulation.getByText(/^The loss fell/).first()).toBeVisible();
  const title = simulation.getByText("Walk down the loss, one step at a time");
  await expect(title).toBeVisible();
  expect(await title.evaluate((element) => getComputedStyle(element).display)).toBe("block");
  await expect(simulation.getByRole("button", { name: "Step", exact: true })).toBeHidden();
  await expect(simulation.getByRole("slider", { name: "Learning rate" })).toBeHidden();
});
