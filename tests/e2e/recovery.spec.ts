import { ask, expect, open, statsRegion, test } from "../support/app.ts";
import { laterVisit } from "../support/later-visit.ts";

const chats = "erica-learner";
const courses = "erica-courses";

laterVisit("a deleted course database is rebuilt and the chats are still there", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.evaluate(
    (name) =>
      new Promise((resolve) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: resolve })),
    courses,
  );
  await open(page, app.url);
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toBeVisible();
  await ask(page, "What is entropy?");
});

laterVisit("a damaged course is replaced, with a note, and the chats are still there", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("texts", "readwrite");
          const store = transaction.objectStore("texts");
          store.openCursor().onsuccess = function () {
            const cursor = this.result;
            if (cursor) void cursor.update({ ...cursor.value, text: cursor.value.text.slice(1) });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    courses,
  );
  await open(page, app.url);
  await expect(page.getByText(/damaged|restored|could not be read/i).first()).toBeVisible();
  await expect(page.getByRole("article", { name: "Answer: What is softmax?" })).toBeVisible();
  await ask(page, "What is entropy?");
});

test("without IndexedDB it works in memory and says so", async ({ page, app }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await page.route("**/*.worker-*.js", async (route) => {
    const response = await route.fetch();
    const body = `Object.defineProperty(self, "indexedDB", { value: undefined });\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await expect(page.getByText("Nothing can be saved in this window").first()).toBeVisible();
});

laterVisit("a lost chats database does not cost the course", async ({ page, app }) => {
  await open(page, app.url);
  await ask(page, "What is softmax?");
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.evaluate(
    (name) =>
      new Promise((resolve) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: resolve })),
    chats,
  );
  const downloads: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".erica")) downloads.push(request.url());
  });
  await open(page, app.url);
  await ask(page, "What is entropy?");
  expect(downloads).toEqual([]);
});

test("without the embedder it searches by words alone and says so", async ({ page, context, app }) => {
  await context.route("**/models/**", (route) => route.abort());
  await page.goto(app.url);
  await expect(statsRegion(page)).toContainText("words only", { timeout: 20_000 });
  await expect(statsRegion(page)).toContainText("Search by meaning is off.");
  await expect(await ask(page, "What is softmax?")).toContainText("probabilit");
});
