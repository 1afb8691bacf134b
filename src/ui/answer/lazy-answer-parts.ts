/** What draws answers, sources and concepts: loaded after the first paint, each library in its own short task. */
import { createLazy } from "../lazy.ts";

export const answerParts = createLazy(async () => {
  await import("../rich-text/math-renderer.ts");
  await import("../rich-text/highlight.ts");
  return import("./answer-parts.tsx");
});
