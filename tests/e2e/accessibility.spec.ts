import { ask, expect, open, questionBox, setQuestions } from "../support/app.ts";
import { expectNoViolations, expectNoViolationsInBoth } from "../support/axe.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

for (const width of [360, 1280])
  test(`axe finds nothing on an answer, folded and open, its context and its sources (${width} px)`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(app.url);
    await expect(questionBox(page)).toBeVisible();
    const answer = await ask(page, setQuestions.clip);
    await expectNoViolationsInBoth(page);
    await answer.getByRole("button", { name: "Open all" }).click();
    await answer.getByText("View Retrieved Context").click();
    await expectNoViolationsInBoth(page);
    await answer
      .getByRole("button", { name: /^Source 1:/ })
      .first()
      .click();
    await expectNoViolationsInBoth(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

for (const [name, path] of [
  ["course", "course"],
  ["a concept", "course/softmax"],
  ["practice", "practice"],
  ["settings", "settings"],
] as const)
  test(`axe finds nothing on ${name}`, async ({ page, app }) => {
    // Without motion no colour is caught half-way through a fade.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, app.url);
    await page.goto(`${app.url}${path}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectNoViolations(page);
  });

test("a target that the question box half covers is judged where it is pressed", async ({ page, app }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, app.url);
  const answer = await ask(page, setQuestions.clip);
  const copy = answer.getByRole("button", { name: "Copy", exact: true });
  await copy.scrollIntoViewIfNeeded();
  const box = await questionBox(page).evaluate((field) => field.closest("form")?.getBoundingClientRect().top ?? 0);
  const top = await copy.evaluate((button) => button.getBoundingClientRect().top);
  await page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), top - box + 8);
  await expectNoViolations(page);
});

test("a question can be asked and its source read with the keyboard alone", async ({ page, app }) => {
  await open(page, app.url);
  await questionBox(page).focus();
  await page.keyboard.type("What is softmax?");
  await page.keyboard.press("Enter");
  const answer = page.getByRole("article", { name: "Answer: What is softmax?" });
  await expect(answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
  const source = answer.getByRole("button", { name: /^Source 1:/ }).first();
  await source.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Cited passage")).toBeVisible();
});
