/** The one thread that may reach other hosts hears of models alone. */
import { ask, expect, open } from "../support/app.ts";
import { laterVisit as test } from "../support/later-visit.ts";

test("no message to the download thread carries a question or an answer", async ({ page, app }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name !== "model-files") return;
        const send = this.postMessage.bind(this) as (...message: unknown[]) => void;
        this.postMessage = (...message: unknown[]) => {
          heard.push(JSON.stringify(message));
          send(...message);
        };
      }
    };
  });
  await open(page, app.url);
  const answer = await ask(page, "What is softmax zanzibar?");
  const said = ((await answer.textContent()) ?? "").slice(200, 260);
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("heading", { name: "Library", level: 2 })).toBeVisible();
  const heard = () => page.evaluate(() => (window as unknown as { readonly heard: string[] }).heard);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
  for (const message of await heard()) {
    expect(message).not.toMatch(/zanzibar|softmax/i);
    expect(message).not.toContain(said);
  }
});
