import { defineConfig } from "@playwright/test";
import { browserArguments, requireBrowser } from "./scripts/browser.mjs";

/** End-to-end tests against the built app (`npm run check` builds it), each with its own server where it matters. */
export default defineConfig({
  testDir: "tests/e2e",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // A machine may be slow; what hangs is told apart by waiting longer.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./scripts/playwright-tally.mjs"]],
  use: {
    launchOptions: { executablePath: requireBrowser(), args: browserArguments },
    trace: "off",
    navigationTimeout: 60_000,
  },
});
