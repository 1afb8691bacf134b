/** Habits and settings of a phone: Back, large letters, long words, input methods, other scripts, forced colours. */
import type { Locator, Page } from "@playwright/test";
import { ask, expect, open, questionBox } from "../support/app.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

const phone = { width: 360, height: 740 };
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true });
const widthOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const color = (one: Locator, property: string) =>
  one.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.describe("on a phone", () => {
  test.use({ viewport: phone, hasTouch: true });

  test("Back closes what lies on top before it leaves", async ({ page, app }) => {
    await page.goto(`${app.url}course`);
    await page.goto(app.url);
    const answer = await ask(page, "What is softmax?");
    const menu = page.getByRole("dialog", { name: "Conversations and answer settings" });
    await page.getByRole("button", { name: "Conversations and answer settings" }).click();
    await expect(menu).toBeVisible();
    await page.goBack();
    await expect(menu).toBeHidden();
    await expect(answer).toBeVisible();

    await answer
      .getByRole("button", { name: /^Source 1:/ })
      .first()
      .click();
    const sheet = page.getByRole("dialog", { name: "Source 1" });
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(answer).toBeVisible();

    // Closed by its button, it leaves no step behind.
    await answer
      .getByRole("button", { name: /^Source 1:/ })
      .first()
      .click();
    await sheet.getByRole("button", { name: "Close Source 1" }).click();
    await expect(sheet).toBeHidden();
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    await page.goBack();
    await expect(page).toHaveURL(`${app.url}course`);
  });

  test("a link in a sheet leads on, and Back from there to where the sheet was", async ({ page, app }) => {
    await page.goto(app.url);
    const answer = await ask(page, "What is softmax?");
    await answer
      .getByRole("button", { name: /^Source 1:/ })
      .first()
      .click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: /Read all/ }).click();
    await sheet.getByRole("link", { name: /path/i }).first().click();
    await expect(page).toHaveURL(/\/path\//);
    await expect(sheet).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(app.url);
    await expect(answer).toBeVisible();
  });

  for (const [name, size] of [
    [
      "a default font of 32 px",
      async (page: Page) => {
        const session = await page.context().newCDPSession(page);
        await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
      },
    ],
    [
      "text at 200 %",
      async (page: Page) => {
        await page.addStyleTag({ content: "html { font-size: 200% !important }" }).catch(() => undefined);
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      },
    ],
  ] as const)
    test(`${name} keeps Send on the screen, at rest and while typing`, async ({ page, app }) => {
      await page.goto(app.url);
      await expect(questionBox(page)).toBeVisible();
      await size(page);
      await expect(send(page)).toBeInViewport({ ratio: 1 });
      await questionBox(page).fill(
        "Why does attention divide by the square root of the dimension of the keys? ".repeat(4),
      );
      await questionBox(page).focus();
      await expect(send(page)).toBeInViewport({ ratio: 1 });
      expect(await widthOverflow(page)).toBe(0);
      await send(page).click();
      await expect(page.getByRole("article").first()).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
      await expect(send(page)).toBeInViewport({ ratio: 1 });
      expect(await widthOverflow(page)).toBe(0);
    });

  test("one word of 400 letters widens no page, sheet or sidebar", async ({ page, app }) => {
    const word = "x".repeat(400);
    await page.goto(app.url);
    await ask(page, `What is ${word}?`);
    expect(await widthOverflow(page)).toBe(0);
    await page.getByRole("button", { name: "Edit question" }).click();
    expect(await widthOverflow(page)).toBe(0);
    await page.getByRole("button", { name: "Conversations and answer settings" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: /^Rename: What is x/ }).click();
    await expect(sheet.getByRole("textbox", { name: "Conversation title" })).toBeFocused();
    for (const part of [sheet, sheet.locator("ul").first()])
      expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await widthOverflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await widthOverflow(page)).toBe(0);
  });
});

/** Safari's order: the composition has ended when the Enter that ended it comes; only its code tells. */
const enterOfSafari = (field: Locator) =>
  field.evaluate((element) => {
    element.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "注意" }));
    const enter = { key: "Enter", code: "Enter", keyCode: 229, bubbles: true, cancelable: true, isComposing: false };
    element.dispatchEvent(new KeyboardEvent("keydown", enter));
  });

test("Enter that ends a composition in Safari sends, renames and edits nothing", async ({ page, app }) => {
  await open(page, app.url);
  await questionBox(page).fill("注意");
  await enterOfSafari(questionBox(page));
  await expect(questionBox(page)).toHaveValue("注意");
  await expect(page.getByRole("article")).toHaveCount(0);

  await ask(page, "What is softmax?");
  await page.getByRole("button", { name: "Edit question" }).click();
  const edit = page.getByRole("textbox", { name: "Edited question" });
  await edit.fill("注意");
  await enterOfSafari(edit);
  await expect(edit).toHaveValue("注意");
  await edit.press("Escape");

  await page.getByRole("button", { name: "Rename: What is softmax?" }).click();
  const title = page.getByRole("textbox", { name: "Conversation title" });
  await title.fill("注意");
  await enterOfSafari(title);
  await expect(title).toHaveValue("注意");
  await title.press("Enter");
  await expect(page.getByRole("button", { name: "注意", exact: true })).toBeVisible();
});

for (const question of ["ما هو softmax؟", "מה זה softmax?"])
  test(`“${question}” runs from right to left wherever it stands`, async ({ page, app }) => {
    await open(page, app.url);
    await questionBox(page).fill(question);
    expect(await color(questionBox(page), "direction")).toBe("rtl");
    await ask(page, question);
    expect(await color(page.getByRole("heading", { name: question, level: 2 }), "direction")).toBe("rtl");
    const title = page.getByRole("button", { name: question, exact: true });
    expect(await color(title, "direction")).toBe("rtl");
    await page.getByRole("button", { name: "Edit question" }).click();
    expect(await color(page.getByRole("textbox", { name: "Edited question" }), "direction")).toBe("rtl");
    await page.getByRole("button", { name: `Rename: ${question}` }).click();
    expect(await color(page.getByRole("textbox", { name: "Conversation title" }), "direction")).toBe("rtl");
  });

test("forced colours mark the current view, the current conversation and what is chosen", async ({ page, app }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.getByRole("button", { name: "New", exact: true }).click();
  await ask(page, "What is entropy?");
  const view = (name: string) => page.getByRole("link", { name, exact: true });
  expect(await color(view("Ask"), "border-bottom-color")).not.toBe(await color(view("Course"), "border-bottom-color"));
  const item = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("button", { name, exact: true }) });
  expect(await color(item("What is entropy?"), "outline-style")).toBe("solid");
  expect(await color(item("What is softmax?"), "outline-style")).toBe("none");
  const level = (name: string) => page.locator("label").filter({ hasText: name });
  expect(await color(level("Standard"), "outline-style")).toBe("solid");
  expect(await color(level("Deep"), "outline-style")).toBe("none");
});

test("single-key shortcuts can be turned off, and stay off", async ({ page, app }) => {
  await open(page, app.url);
  await page.locator("main").focus();
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/course$/);
  await page.getByRole("link", { name: "Settings & Privacy" }).click();
  await page.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await page.locator("main").focus();
  for (const key of ["c", "n", "?", "/"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/settings$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog")).toContainText("turned off");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // Closing went back a step, which may end the reload.
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Single-key shortcuts" })).not.toBeChecked();
});

test("an empty progress bar is dark in the dark", async ({ page, app }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, app.url);
  const luminance = await page.evaluate(() => {
    const bar = document.body.appendChild(document.createElement("progress"));
    bar.value = 0;
    const [red = 255, green = 255, blue = 255] = getComputedStyle(bar).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return { appearance: getComputedStyle(bar).appearance, brightest: Math.max(red, green, blue) };
  });
  expect(luminance.appearance).toBe("none");
  expect(luminance.brightest).toBeLessThan(100);
});

test("without voices and without a clipboard, that is said, with another way", async ({ page, app }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    speechSynthesis.getVoices = () => [];
  });
  await open(page, app.url);
  const answer = await ask(page, "python example of softmax");
  await answer.getByRole("button", { name: "Read aloud" }).click();
  await expect(page.getByRole("status").filter({ hasText: "no voice" })).toBeVisible();
  await expect(answer.getByRole("button", { name: "Read aloud" })).toBeVisible();
  await answer.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Use Export instead" })).toBeVisible();
  await answer.getByRole("button", { name: "Share link" }).click();
  const link = answer.getByRole("textbox", { name: /The link to this question/ });
  await expect(link).toHaveValue(/#/);
  await expect(link).toBeFocused();
  await answer.getByRole("button", { name: "Copy code" }).first().click();
  expect(await page.evaluate(() => String(getSelection()))).toContain("softmax");
  await page.getByRole("link", { name: "Settings & Privacy" }).click();
  await page.getByRole("button", { name: "Copy link for a class" }).click();
  await expect(page.getByRole("textbox", { name: /link for a class/ })).toHaveValue(/hints=1/);
});
