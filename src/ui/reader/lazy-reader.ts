/** What shows a source as a whole comes with the first one that is opened. */
import { createLazy } from "../lazy.ts";

export const lazyReader = createLazy(() => import("./reader.tsx"));
