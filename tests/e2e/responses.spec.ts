/** A few of the worst first visits; `npm run test:long -- responses` has them all. */
import { expect, test } from "@playwright/test";
import { fileOfKind } from "../support/file-kinds.ts";
import { expectHealed } from "../support/healing.ts";

test.setTimeout(300_000);

test("a login page in place of the app", async ({ browser }) => {
  await expectHealed(browser, { [fileOfKind("page")]: "HTML 200" }, async (page) => {
    await expect(page.getByText("Please log in")).toBeVisible();
  });
});

test("a cut script and another build's style sheet: said, and right by the next visit", async ({ browser }) => {
  const broken = { [fileOfKind("entry script")]: "truncated", [fileOfKind("style sheet")]: "other build's" } as const;
  await expectHealed(browser, broken, async (page) => {
    await expect(page.getByText("Some of Erica's files did not arrive")).toBeVisible();
  });
});

test("a filter that answers for threads, views, course and weights", async ({ browser }) => {
  const broken = {
    [fileOfKind("tutor worker")]: "HTML 200",
    [fileOfKind("views")]: "other build's",
    [fileOfKind("vector-index worker")]: "404",
    [fileOfKind("course")]: "other build's",
    [fileOfKind("weights")]: "truncated",
  } as const;
  await expectHealed(browser, broken, async (page) => {
    await expect(page.getByText("Not all of Erica arrived as it was made")).toBeVisible();
  });
});

test("a host that is gone half way through the course", async ({ browser }) => {
  await expectHealed(browser, { [fileOfKind("course")]: "offline half way" }, async (page) => {
    await expect(page.getByText("The course could not be downloaded")).toBeVisible();
  });
});
