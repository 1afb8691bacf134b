/** Course text is foreign text: whatever a pack holds, nothing in it runs. */
import fs from "node:fs";
import { writePack } from "../../src/packs/write-pack.ts";
import { ask, expect, open } from "../support/app.ts";
import { makeCourse } from "../support/course.ts";
import { laterVisit as test } from "../support/later-visit.ts";

const attack = [
  "<script>window.hacked = 1</script>",
  '<img src="x" onerror="window.hacked = 2">',
  "[click](javascript:window.hacked=3)",
  '<a href="javascript:window.hacked=4">here</a>',
  '<svg onload="window.hacked = 5"></svg>',
  "![picture](https://evil.example/track.png)",
  "$\\href{javascript:window.hacked=6}{x}$",
].join("\n\n");

/** In every text that a figure has. */
const hostile = '</text><script>window.hacked = 7</script>"><img src=x onerror=window.hacked=8>';
const figure = {
  id: "shares",
  kind: "bars",
  title: hostile.slice(0, 70),
  caption: `${hostile} ${attack}`.slice(0, 200),
  alternative: `](javascript:window.hacked=9) ${hostile}`,
  data: { measure: hostile.slice(0, 70), bars: [{ label: "<svg onload=window.hacked=10>", values: [1] }] },
};

test("scripts, handlers and script links in course text stay text, in an exported answer too", async ({
  page,
  context,
  app,
}) => {
  const course = await makeCourse(
    [
      {
        id: "softmax",
        title: "Softmax",
        aliases: ["<b>bold</b> name"],
        sections: { Intuition: attack, Applications: `- ${attack.split("\n\n").join("\n- ")}` },
      },
    ],
    [{ path: "figures/basics/softmax.yaml", text: JSON.stringify([figure]) }],
  );
  const foreign: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("evil.example")) foreign.push(request.url());
  });
  await open(page, app.url);
  const views = page.getByRole("navigation", { name: "Views" });
  await views.getByRole("link", { name: "Library" }).click();
  await page.getByLabel("Add a course file").setInputFiles({
    name: "softmax.erica",
    mimeType: "application/zip",
    buffer: Buffer.from(await writePack({ course })),
  });
  await page.getByRole("button", { name: "Use this course: Test course" }).click();
  await expect(page.getByRole("listitem", { name: "Test course" })).toContainText("In use");
  await views.getByRole("link", { name: "Ask" }).click();
  const answer = await ask(page, "What is softmax?");
  for (const link of await answer.getByRole("link").all())
    expect(await link.getAttribute("href")).not.toMatch(/^\s*javascript:/i);
  for (const link of await answer.getByRole("link", { name: /click|here/ }).all()) await link.click({ trial: true });
  // Whatever a picture or a link could have set off has had its turn.
  await expect.poll(() => page.evaluate(() => [...document.images].every(({ complete }) => complete))).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();

  await expect(answer.getByRole("figure").getByRole("img")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    answer.getByRole("button", { name: "Export as web page" }).click(),
  ]);
  const saved = await context.newPage();
  await saved.setContent(fs.readFileSync(await download.path(), "utf8"));
  await expect(saved.getByRole("figure").getByRole("img")).toBeVisible();
  for (const link of await saved.getByRole("link").all())
    expect(await link.getAttribute("href")).not.toMatch(/^\s*javascript:/i);
  expect(await saved.locator("script, svg, [onerror], [onload]").count()).toBe(0);
  expect(await saved.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  expect(foreign).toEqual([]);
});
