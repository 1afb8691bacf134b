/** The transformers worker, and a way to make it die: post it "crash". */
import "./vitest-worker-globals.ts";
import "../../workers/transformers-embedding.worker.ts";

globalThis.addEventListener("message", ({ data }) => {
  if (data === "crash") throw new Error("crashed on demand");
});
