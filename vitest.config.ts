import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserArguments, requireBrowser } from "./scripts/browser.mjs";
import { dependencies } from "./scripts/support/dependencies.mjs";
import { assemblyScript } from "./scripts/vite-assemblyscript.ts";
import { onnxRuntime } from "./scripts/vite-onnx-runtime.ts";

/** Tests that need a browser run in the real one; the rest in Node. */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/vitest-tally.mjs"],
    projects: [
      {
        plugins: [assemblyScript()],
        test: {
          name: "node",
          environment: "node",
          // One thread reads course and embedder once for all of its files; half of the processor time.
          isolate: false,
          include: ["tests/{unit,eval,course}/**/*.test.ts", "tests/contract/*.node.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          setupFiles: ["./tests/support/wait-longer.ts"],
        },
      },
      {
        plugins: [preact(), assemblyScript(), onnxRuntime()],
        resolve: { conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "development"] },
        // Found late, these make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [...dependencies, "yaml"],
        },
        test: {
          name: "browser",
          include: ["tests/ui/**/*.test.{ts,tsx}", "tests/contract/*.browser.test.ts"],
          setupFiles: ["./tests/support/wait-longer.ts"],
          globalSetup: "./tests/support/model-host-setup.ts",
          // A machine may be slow; what never comes is told apart by waiting longer.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({ launchOptions: { executablePath: requireBrowser(), args: browserArguments } }),
          },
        },
      },
    ],
  },
});
