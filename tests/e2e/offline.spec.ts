import { ask, expect, open, questionBox, serve, setQuestions, test, waitForOffline } from "../support/app.ts";

test("airplane mode: closed, opened and asked again without one request leaving", async ({ context, app }) => {
  const first = await context.newPage();
  await open(first, app.url);
  await ask(first, setQuestions.clip);
  await waitForOffline(first);
  await first.close();

  await context.setOffline(true);
  const page = await context.newPage();
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  await open(page, app.url);
  const answer = await ask(page, setQuestions.elbo);
  await expect(answer).toContainText("Jensen");
  await expect(answer.locator("math").filter({ visible: true }).first()).toBeVisible();
  expect(failed).toEqual([]);
});

test("dead server: a cold start answers although nobody is there", async ({ browser }) => {
  const app = await serve();
  const context = await browser.newContext();
  const first = await context.newPage();
  await open(first, app.url);
  await waitForOffline(first);
  await first.close();
  await app.stop();

  const page = await context.newPage();
  const started = Date.now();
  await page.goto(app.url);
  await expect(questionBox(page)).toBeEnabled();
  console.log(`offline cold start to a usable question box: ${Date.now() - started} ms`);
  const answer = await ask(page, setQuestions.attention);
  await expect(answer.locator("pre").first()).toBeVisible();
  await context.close();
});
