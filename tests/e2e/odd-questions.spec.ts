/** Questions that are none, that try to be code, or that never end. */
import { ask, expect, open, questionBox } from "../support/app.ts";
import { sharedVisit as test } from "../support/later-visit.ts";

for (const [kind, question] of Object.entries({
  emoji: "🙂🙂🙂",
  script: "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>",
  SQL: "'; DROP TABLE concepts; --",
  "an unknown topic": "how do I bake sourdough bread",
}))
  test(`${kind} gets an answer or a refusal, and nothing runs`, async ({ page, app, complaints }) => {
    await open(page, app.url);
    const answer = await ask(page, question);
    expect((await answer.textContent())?.length).toBeGreaterThan(20);
    expect(await page.evaluate(() => (window as { hacked?: boolean }).hacked)).toBeUndefined();
    expect(complaints).toEqual([]);
  });

test("an empty question is pointed out, an endless one keeps its text", async ({ page, app }) => {
  await open(page, app.url);
  await questionBox(page).press("Enter");
  await expect(page.getByRole("article")).toHaveCount(0);
  const long = "why ".repeat(2_500);
  await questionBox(page).fill(long);
  await questionBox(page).press("Enter");
  await expect(page.getByText(/2,000/).first()).toBeVisible();
  await expect(questionBox(page)).toHaveValue(long);
});
