/** A few of the worst first visits; `npm run test:long -- responses` has them all. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { distFolder, expect } from "../support/app.ts";
import type { FaultyHost } from "../support/faulty-host.ts";
import { fileOfKind } from "../support/file-kinds.ts";
import { bundledBuild, expectHealed } from "../support/healing.ts";
import { smallBuild, smallTest as test } from "../support/small-app.ts";

test.setTimeout(300_000);

test("a login page in place of the app", async ({ browser, smallFolder }) => {
  const during = async (page: Page) => await expect(page.getByText("Please log in")).toBeVisible();
  await expectHealed(browser, { page: "HTML 200" }, during, smallBuild(smallFolder));
});

test("a cut script and another build's style sheet: said, and right by the next visit", async ({
  browser,
  smallFolder,
}) => {
  const broken = { "entry script": "truncated", "style sheet": "other build's" } as const;
  const during = async (page: Page) =>
    await expect(page.getByText("Some of Erica's files did not arrive")).toBeVisible();
  await expectHealed(browser, broken, during, smallBuild(smallFolder));
});

test("a filter that answers for threads, views, course and weights", async ({ browser, smallFolder }) => {
  const broken = {
    "tutor worker": "HTML 200",
    views: "other build's",
    "vector-index worker": "404",
    course: "other build's",
    weights: "truncated",
  } as const;
  const during = async (page: Page) =>
    await expect(page.getByText("Not all of Erica arrived as it was made")).toBeVisible();
  await expectHealed(browser, broken, during, smallBuild(smallFolder));
});

test("a host that is gone half way through the course: the next visit goes on from there", async ({ browser }) => {
  const path = `/${fileOfKind("course", distFolder)}`;
  const { size } = fs.statSync(distFolder + path);
  let sent: FaultyHost["sent"] = new Map();
  const during = async (page: Page, host: FaultyHost): Promise<void> => {
    await expect(page.getByText("The course could not be downloaded")).toBeVisible();
    sent = host.sent;
  };
  const arrived = async (page: Page) => await expect(page.getByText(/ [1-9][\d.]* MB of /)).toBeVisible();
  await expectHealed(browser, { course: "offline half way" }, during, bundledBuild, arrived);
  const responses = sent.get(path) ?? [];
  expect(responses.length).toBe(2);
  // A megabyte, as it is rounded, was seen to be here before the host left.
  expect(responses[1]).toBeLessThan(size - 900_000);
});
