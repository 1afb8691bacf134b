/**
 * The model files worker with the hosts and patience of a test: its name holds them as JSON.
 * Post it "crash" and it dies.
 */
import "./vitest-worker-globals.ts";
import { expose } from "comlink";
import type { Publishers } from "../../src/adapters/model-files/listing.ts";
import type { NetworkPatience } from "../../src/adapters/model-files/request.ts";
import { serveModelFiles } from "../../src/adapters/model-files/serve-model-files.ts";

export interface TestWorkerOptions {
  readonly publishers?: Publishers;
  readonly patience?: NetworkPatience;
  /** As in private windows that have no private file system. */
  readonly withoutFolder?: boolean;
}

const { withoutFolder, ...network } = JSON.parse(self.name) as TestWorkerOptions;
if (withoutFolder) Object.defineProperty(StorageManager.prototype, "getDirectory", { value: undefined });
globalThis.addEventListener("message", ({ data }) => {
  if (data === "crash") throw new Error("crashed on demand");
});
expose(serveModelFiles(network));
