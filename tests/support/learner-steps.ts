/** Steps that many end-to-end tests take as a learner would. */
import type { Locator, Page } from "@playwright/test";

/** One of the links at the top. */
export const view = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true }).click();

/** A file to be chosen. */
export const upload = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(content),
});

/** What pressing `button` saves. */
export async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly file: string }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
  return { name: download.suggestedFilename(), file: await download.path() };
}
