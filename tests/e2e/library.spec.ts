/** The Library as a learner uses it: a second course, a larger search model, and a device without a GPU. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { ask, expect, test as firstVisit, open, serve } from "../support/app.ts";
import { expectNoViolations, expectNoViolationsInBoth } from "../support/axe.ts";
import { buildWithTinyEmbedder, smallCourse } from "../support/build-app.ts";
import { conceptFile } from "../support/course.ts";
import { laterVisit as test } from "../support/later-visit.ts";
import { view } from "../support/learner-steps.ts";
import { startModelHost } from "../support/model-host.ts";
import { openSmall } from "../support/small-app.ts";
import { tinyEmbedder, tinyModelFiles } from "../support/tiny-onnx.ts";

let folder: string;
let breadFile: string;

/** A course of two ideas, written as Markdown and built as a teacher would. */
test.beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-library-"));
  const course = path.join(folder, "bread");
  const files = [
    {
      path: "course.yaml",
      text: "id: bread\ntitle: Baking bread\nversion: 2.1.0\nlicence: CC0\nauthors: [Tests]\nlanguage: en\ndescription: Two ideas about bread.\ntopics: { basics: Basics }\n",
    },
    conceptFile({
      id: "sourdough",
      title: "Sourdough",
      definition: "Sourdough is bread raised by wild yeast that lives in a starter of flour and water.",
      needs: { yeast: "Its starter is a culture of yeast." },
    }),
    conceptFile({ id: "yeast", title: "Yeast", definition: "Yeast is a fungus whose gas makes dough rise." }),
  ];
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(course, file.path)), { recursive: true });
    fs.writeFileSync(path.join(course, file.path), file.text);
  }
  breadFile = path.join(folder, "bread.erica");
  execFileSync("npm", ["run", "--silent", "course", "--", "build", course, "-o", breadFile]);
});
test.afterAll(() => fs.rmSync(folder, { recursive: true }));

const stats = (page: Page) => page.getByRole("region", { name: "Knowledge Graph Stats" });
const row = (page: Page, name: string) => page.getByRole("listitem", { name, exact: true });

async function openLibrary(page: Page, course = "Introduction to AI"): Promise<void> {
  await view(page, "Library");
  await expect(page.getByRole("heading", { name: "Library", level: 2 })).toBeVisible();
  // On a first visit the list comes when the course is open.
  await expect(row(page, course)).toContainText("In use", { timeout: 20_000 });
}

test("a question outside the course leads to adding a course that answers it; the way back loses nothing", async ({
  page,
  app,
  complaints,
}) => {
  await open(page, app.url);
  const question = "How do I bake sourdough bread?";
  const refusal = await ask(page, question);
  await refusal.getByRole("link", { name: "Add a source" }).click();
  const input = page.getByLabel("Add a course file");
  await expect(input).toBeFocused();

  await input.setInputFiles({ name: "broken.erica", mimeType: "application/zip", buffer: Buffer.from("no course") });
  await expect(page.getByRole("alert")).toContainText("The course file cannot be read");
  await expect(row(page, "Introduction to AI")).toContainText("In use");

  await input.setInputFiles(breadFile);
  await expect(row(page, "Baking bread")).toContainText("Version 2.1.0");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Use this course: Baking bread" }).click();
  await expect(row(page, "Baking bread")).toContainText("In use");

  await view(page, "Course");
  await expect(page.getByRole("heading", { name: "Baking bread", level: 2 })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "2 concepts" })).toBeVisible();
  await view(page, "Ask");
  await expect(stats(page)).toContainText("Baking bread 2.1.0");
  await page.getByRole("button", { name: "What is Sourdough?" }).click();
  const answer = page.getByRole("article", { name: "Answer: What is Sourdough?" });
  await expect(answer).toContainText("wild yeast that lives in a starter");
  await expect(answer).toHaveAttribute("aria-busy", "false");

  await page.reload();
  await expect(stats(page)).toContainText("Baking bread 2.1.0", { timeout: 20_000 });

  await view(page, "Library");
  await page.getByRole("button", { name: "Remove Baking bread" }).click();
  await page.getByRole("group").getByRole("button", { name: "Remove" }).click();
  await expect(row(page, "Baking bread")).toHaveCount(0);
  await expect(row(page, "Introduction to AI")).toContainText("In use");
  await view(page, "Ask");
  await expect(stats(page)).toContainText("Introduction to AI");
  await expect(page.getByRole("button", { name: /^What is Sourdough\?/ }).first()).toBeVisible();
  await expect(await ask(page, "What is softmax?")).toContainText("Softmax");
  expect(complaints).toEqual([]);
});

test("a device without WebGPU is told so, and nothing is offered that cannot run", async ({ page, app }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "gpu", { get: () => undefined }));
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(app.url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await open(page, app.url);
  await openLibrary(page);
  await expect(page.getByText(/^This device: This browser has no WebGPU/)).toContainText(
    "Nothing is lost: Erica's composed answers work here.",
  );
  const models = page.getByRole("region", { name: "Language model" });
  await models.getByText(/and whether they fit this device/).click();
  await expect(models.getByText("It does not fit").first()).toBeVisible();
  await expect(models.getByRole("button", { name: /^Download/ })).toHaveCount(0);
  expect(foreign).toEqual([]);
});

firstVisit(
  "on a host without headers, the first visit's reload waits for another time when the Library is open",
  async ({ page }) => {
    const app = await serve({ headers: false });
    await page.goto(app.url);
    await view(page, "Library");
    await expect(page.getByRole("heading", { name: "Search by meaning" })).toBeVisible();
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 });
    // A reload asked for when the worker took over would end this before its answer comes.
    await page.evaluate(async () => void (await (await fetch(location.href, { cache: "reload" })).text()));
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
    await app.stop();
  },
);

for (const width of [360, 1280])
  test(`axe finds nothing in the Library, in the light and in the dark (${width} px)`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(app.url);
    await openLibrary(page);
    await page.getByText(/and whether they fit this device/).click();
    await expectNoViolationsInBoth(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

test("an embedder comes from the school's own host, pauses, goes on, searches, and gives its room back", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const dist = path.join(folder, "dist");
  await buildWithTinyEmbedder(dist, smallCourse);
  const host = await startModelHost();
  const app = await serve({ folder: dist });
  const { package: wanted } = tinyEmbedder();
  const weights = "onnx/model_quantized.onnx";
  const put = (name: string, body: BodyInit): Promise<Response> =>
    fetch(`${host.url}/school/${wanted.id}/${name}`, { method: "PUT", body });
  for (const file of tinyModelFiles()) await put(file.path, file.bytes);
  await put("manifest.json", JSON.stringify({ id: wanted.id, revision: wanted.revision, files: wanted.files }));
  await fetch(`${host.url}/school`, {
    method: "POST",
    body: JSON.stringify({ stallAfter: { [`${wanted.id}/${weights}`]: [700] } }),
  });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));

  await openSmall(page, app.url);
  await openLibrary(page, "A small course");
  expect(requests.filter((url) => url.startsWith(host.url))).toEqual([]);
  await page.getByRole("textbox", { name: "Your school's model host" }).fill(`${host.url}/school`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`fetches its files from ${new URL(host.url).host}`)).toBeVisible();

  await page.getByRole("button", { name: /^Download Tiny embedder/ }).click();
  await expect(page.getByRole("progressbar", { name: /^Downloading: \d+ kB of \d+ kB/ })).toBeVisible();
  const seen = async (): Promise<{ path: string; range: string | null; status: number }[]> =>
    (await fetch(`${host.url}/school/requests`)).json() as never;
  await expect.poll(async () => (await seen()).some((request) => request.path.endsWith(weights))).toBe(true);
  await page.getByRole("button", { name: "Pause the download of Tiny embedder" }).click();
  const resume = page.getByRole("button", { name: "Resume the download of Tiny embedder" });
  await expect(resume).toBeFocused();
  await resume.press("Enter");
  const use = page.getByRole("button", { name: "Use Tiny embedder" });
  await expect(use).toBeVisible();
  expect((await seen()).at(-1)).toMatchObject({ range: "bytes=700-", status: 206 });
  await expectNoViolations(page);

  await use.click();
  await expect(row(page, "Tiny embedder")).toContainText("In use", { timeout: 90_000 });
  await view(page, "Ask");
  await expect(stats(page)).toContainText("tiny-embedder");
  await expect(await ask(page, "What is a vector?")).toContainText("list of numbers");
  await page.reload();
  await expect(stats(page)).toContainText("tiny-embedder", { timeout: 30_000 });

  await view(page, "Library");
  await page.getByRole("button", { name: "Delete Tiny embedder" }).click();
  await page.getByRole("group").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText(/Tiny embedder was deleted; \d+ kB are free again/)).toBeVisible();
  await expect(row(page, "Built-in model")).toContainText("In use");
  await expect(page.getByRole("button", { name: /^Download Tiny embedder/ })).toBeVisible();

  const stick = path.join(folder, "stick");
  for (const file of tinyModelFiles()) {
    const target = path.join(stick, wanted.id, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.bytes);
  }
  const asked = (await seen()).length;
  await page.getByLabel("Import Tiny embedder from a folder").setInputFiles(stick);
  await expect(use).toBeVisible();
  expect((await seen()).length).toBe(asked);
  await app.stop();
  await host.stop();
});
