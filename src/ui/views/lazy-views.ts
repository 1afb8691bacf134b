/** Views other than Ask load when first visited (and in idle time). */

import { answerParts } from "../answer/lazy-answer-parts.ts";
import { createLazy } from "../lazy.ts";

export const lazyViews = createLazy(async () => {
  await answerParts.load();
  return import("./views.ts");
});
