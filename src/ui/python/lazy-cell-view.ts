/** Editor and output, loaded when the first program is run or changed. */
import { createLazy } from "../lazy.ts";

export const cellView = createLazy(() => import("./cell-view.ts"));
