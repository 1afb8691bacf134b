/** Course text is foreign text: whatever a pack holds, nothing in it runs. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { writePack } from "../../src/packs/write-pack.ts";
import { ask, distFolder, expect, serve, test } from "../support/app.ts";
import { makeCourse } from "../support/course.ts";

const attack = [
  "<script>window.hacked = 1</script>",
  '<img src="x" onerror="window.hacked = 2">',
  "[click](javascript:window.hacked=3)",
  '<a href="javascript:window.hacked=4">here</a>',
  '<svg onload="window.hacked = 5"></svg>',
  "![picture](https://evil.example/track.png)",
  "$\\href{javascript:window.hacked=6}{x}$",
].join("\n\n");

test("scripts, handlers and script links in course text stay text", async ({ browser }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-malicious-"));
  fs.cpSync(distFolder, folder, { recursive: true });
  const course = await makeCourse([
    {
      id: "softmax",
      title: "Softmax",
      aliases: ["<b>bold</b> name"],
      sections: { Intuition: attack, Applications: `- ${attack.split("\n\n").join("\n- ")}` },
    },
  ]);
  fs.writeFileSync(path.join(folder, "courses/introduction-to-ai.erica"), await writePack({ course }));
  fs.writeFileSync(
    path.join(folder, "courses/index.json"),
    JSON.stringify({ id: course.meta.id, contentHash: course.meta.contentHash, file: "introduction-to-ai.erica" }),
  );
  const app = await serve({ folder });
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("evil.example")) foreign.push(request.url());
  });
  await page.goto(app.url);
  await expect(page.getByRole("region", { name: "Knowledge Graph Stats" })).toContainText("Test course", {
    timeout: 20_000,
  });
  const answer = await ask(page, "What is softmax?");
  for (const link of await answer.getByRole("link").all())
    expect(await link.getAttribute("href")).not.toMatch(/^\s*javascript:/i);
  for (const link of await answer.getByRole("link", { name: /click|here/ }).all()) await link.click({ trial: true });
  // Whatever a picture or a link could have set off has had its turn.
  await expect.poll(() => page.evaluate(() => [...document.images].every(({ complete }) => complete))).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  expect(foreign).toEqual([]);
  await page.close();
  await app.stop();
  fs.rmSync(folder, { recursive: true });
});
