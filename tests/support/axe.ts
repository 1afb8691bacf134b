/** What a check of accessibility by machine finds on a page. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/** What a colour scheme decides; the other rules read the same in every scheme. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * In the page itself: a page of its own for the report, as frames would need, takes half of the time. Of what passes
 * nothing is described.
 */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

/** What fades in is paler than it will be: all that moves to an end has come to it. */
const endOfMotion = async (): Promise<void> => {
  const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  await Promise.all(ends.map(({ finished }) => finished.catch(() => undefined)));
};

/**
 * Of a target under a bar that stays at the edge of the screen only what shows is measured, and where a page stands by
 * chance decides. Such a target is judged again where it is pressed: in the middle of the screen.
 */
async function judgedInTheMiddle(page: Page, violation: Violation): Promise<Violation[]> {
  if (violation.id !== "target-size") return [violation];
  const nodes = [];
  for (const node of violation.nodes) {
    const target = node.target.join(" ");
    await page.locator(target).evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    const again = await axe(page).include(target).withRules([violation.id]).analyze();
    nodes.push(...again.violations.flatMap((found) => found.nodes));
  }
  return nodes.length ? [{ ...violation, nodes }] : [];
}

async function expectNone(page: Page, builder: AxeBuilder): Promise<void> {
  expect(await page.locator("iframe").count(), "frames would not be looked at").toBe(0);
  await page.evaluate(endOfMotion);
  const { violations } = await builder.analyze();
  const left = [];
  for (const violation of violations) left.push(...(await judgedInTheMiddle(page, violation)));
  expect(left).toEqual([]);
}

export const expectNoViolations = (page: Page): Promise<void> => expectNone(page, axe(page).withTags(tags));

/** @param places selectors: of a long page the parts that stand for it */
export const expectNoViolationsIn = (page: Page, places: readonly string[]): Promise<void> =>
  expectNone(
    page,
    places.reduce((builder, place) => builder.include(place), axe(page).withTags(tags)),
  );

/** In the light by every rule, then in the dark by those that colours decide. The page follows the system's scheme. */
export async function expectNoViolationsInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(page, axe(page).withRules(colourRules));
}
