/** The course answers by words as soon as it is there; search by meaning joins by itself. */
import { ask, expect, questionBox, setQuestions, statsRegion, test } from "../support/app.ts";

test("until search by meaning is ready, words answer in full, and the page says so", async ({
  page,
  app,
  complaints,
}) => {
  let letArrive = (): void => undefined;
  const arrives = new Promise<void>((resolve) => {
    letArrive = resolve;
  });
  await page.route("**/weights.bin", async (route) => {
    await arrives;
    await route.continue();
  });
  await page.goto(app.url);
  await questionBox(page).fill(setQuestions.clip);
  await page.getByRole("button", { name: "Send" }).click();
  const coming = page.getByText(/search by meaning is still being prepared/i);
  await expect(coming).toBeVisible({ timeout: 20_000 });
  const answer = page.getByRole("article", { name: `Answer: ${setQuestions.clip}` });
  await expect(answer).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
  await expect(answer).toContainText("image encoder");
  await expect(answer.getByRole("heading", { name: "Why it matters", exact: true })).toBeVisible();
  await answer.getByRole("button", { name: "View Retrieved Context" }).click();
  await expect(answer.getByText("words only; search by meaning was still being prepared")).toBeVisible();

  letArrive();
  await expect(statsRegion(page)).toContainText("words and meaning", { timeout: 20_000 });
  await expect(coming).toBeHidden();
  const softmax = await ask(page, "What is softmax?");
  await softmax.getByRole("button", { name: "View Retrieved Context" }).click();
  await expect(softmax.getByText("words and meaning")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("without the embedder's files words go on answering, and the page says why", async ({ page, app }) => {
  await page.route("**/weights.bin", (route) => route.fulfill({ status: 404, body: "Not found" }));
  await page.goto(app.url);
  await expect(statsRegion(page)).toContainText("words only", { timeout: 20_000 });
  await expect(page.getByText(/search by meaning is off/i).first()).toBeVisible();
  await expect(await ask(page, "What is softmax?")).toContainText("probabilit");
});
